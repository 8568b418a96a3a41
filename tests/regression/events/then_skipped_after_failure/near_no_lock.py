import gradio as gr


def show():
    return gr.update(interactive=True)


def reset():
    return ""


def work(text):
    return text.upper()


def lock():
    return gr.update(interactive=False)


def once():
    return gr.update(visible=True, interactive=False)


def grow():
    return gr.update(scale=2)


def give_up():
    return


with gr.Blocks() as demo:
    text = gr.Textbox()
    go = gr.Button()
    following = gr.Button(interactive=False)
    go.click(work, text, text).then(show, None, following)
    go.click(work, text, text).then(reset, None, text)
    go.click(lock, None, go).then(work, text, text).then(once, None, go)
    go.click(lock, None, go).then(work, text, text).then(grow, None, go)
    go.click(grow, None, go).then(work, text, text).then(show, None, go)
    go.click(give_up, None, go).then(work, text, text).then(show, None, go)
    # It is meant to stay locked when the work failed.
    go.click(lock, None, go).then(work, text, text).success(show, None, go)

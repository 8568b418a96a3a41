import gradio as gr


def show():
    return gr.update(interactive=True)


def reset():
    return ""


def work(text):
    return text.upper()


with gr.Blocks() as demo:
    text = gr.Textbox()
    go = gr.Button()
    following = gr.Button(interactive=False)
    go.click(work, text, text).then(show, None, following)
    go.click(work, text, text).then(reset, None, text)

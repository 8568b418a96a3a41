import gradio as gr


def lock():
    return gr.update(interactive=False)


def unlock():
    return gr.update(interactive=True)


def work(text):
    try:
        return text.upper()
    except Exception as error:
        return str(error)


with gr.Blocks() as demo:
    text = gr.Textbox()
    go = gr.Button()
    go.click(lock, None, go).then(work, text, text).then(unlock, None, go)
    go.click(lock, None, go).then(unlock, None, go)

import gradio as gr


def lock():
    return gr.update(interactive=False)


def unlock():
    return gr.update(interactive=True)


def work(text):
    return text.upper()


with gr.Blocks() as demo:
    text = gr.Textbox()
    go = gr.Button()
    step = go.click(lock, None, go).then(work, text, text)
    step.then(unlock, None, go)
    step.failure(unlock, None, go)

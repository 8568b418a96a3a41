import gradio as gr

requests = {"a": 1}


def ask(text):
    return requests.get(text)


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(ask, box, box)

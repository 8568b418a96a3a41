import gradio as gr


def problem(text):
    return gr.Error(f"Problem: {text}")


def one(x):
    if not x:
        raise problem("empty")
    return x


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(one, box, box)

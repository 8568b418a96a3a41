import gradio as gr


def upper(text):
    return text.upper()


with gr.Blocks() as demo:
    name = gr.Textbox()

with demo.route("Second"):
    out = gr.Textbox()
    out.submit(upper, out, out)

with gr.Blocks() as third:
    box = gr.Textbox()

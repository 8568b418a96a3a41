import gradio as gr


def upper(text):
    return text.upper()


def build():
    with gr.Blocks():
        name = gr.Textbox()
    with gr.Blocks() as demo:
        out = gr.Textbox()
        gr.on(out.submit, upper, name, out)  # expect: component-of-another-blocks
        out.change(upper, out, out).then(upper, name, None)  # expect: component-of-another-blocks
    demo.queue()
    demo.launch()

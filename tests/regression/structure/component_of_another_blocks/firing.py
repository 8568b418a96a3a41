import gradio as gr


def upper(text):
    return text.upper()


with gr.Blocks() as settings:
    name = gr.Textbox()
    with gr.Row():
        size = gr.Slider()

with gr.Blocks() as demo:
    out = gr.Textbox()
    go = gr.Button()
    go.click(upper, name, out)  # expect: component-of-another-blocks
    go.click(upper, out, outputs=[out, size])  # expect: component-of-another-blocks
    with gr.Tab("More"):
        out.submit(upper, [name], out)  # expect: component-of-another-blocks

demo.launch()

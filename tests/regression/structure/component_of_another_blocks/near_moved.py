import gradio as gr


def upper(text):
    return text.upper()


def build(inputs, outputs):
    return gr.Interface(upper, inputs, outputs)


with gr.Blocks() as first:
    name = gr.Textbox()
    city = gr.Textbox()
    street = gr.Textbox()
    first.queue()

with gr.Blocks() as second:
    name.render()
    gr.Interface(upper, city, street)
    gr.Interface(upper, "text", "text")
    out = gr.Textbox()
    out.submit(upper, name, out)
    out.change(upper, city, street)

second.launch()

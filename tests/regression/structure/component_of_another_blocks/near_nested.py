import gradio as gr


def upper(text):
    return text.upper()


with gr.Blocks() as inner:
    name = gr.Textbox()

with gr.Blocks() as demo:
    inner.render()
    out = gr.Textbox()
    out.submit(upper, name, out)

with gr.Blocks() as outer:
    with gr.Blocks() as part:
        deep = gr.Textbox()
    shown = gr.Textbox()
    shown.submit(upper, deep, shown)

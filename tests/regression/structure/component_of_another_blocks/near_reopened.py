import gradio as gr


def upper(text):
    return text.upper()


loose = gr.Textbox()

with gr.Blocks() as demo:
    name = gr.Textbox()
    loose.render()

with demo:
    out = gr.Textbox()
    out.submit(upper, name, out)
    out.submit(upper, loose, out)

with gr.Blocks() as other:
    gr.Markdown("Other page")

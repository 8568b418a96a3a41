import gradio as gr


def hide(text):
    return gr.update(visible=False)


def hide_too(text):
    return gr.Textbox(visible=False)


with gr.Blocks() as demo:
    box = gr.Textbox()
    note = gr.Textbox()
    box.change(hide, box, note)
    box.submit(hide_too, box, note)

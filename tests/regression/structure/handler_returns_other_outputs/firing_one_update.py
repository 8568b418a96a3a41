# gradio: 4.44.1, 5.50.0, 6.31.0
import gradio as gr


def hide(text):
    if not text:
        return gr.update(visible=False)  # expect: handler-returns-other-outputs
    return text, text.upper()


def empty(text):
    if not text:
        return gr.update()  # expect[<5]: handler-returns-other-outputs
    return gr.skip()  # expect[<5]: handler-returns-other-outputs


with gr.Blocks() as demo:
    box, other = gr.Textbox(), gr.Textbox()
    box.submit(hide, box, [box, other])
    box.change(empty, box, [box, other])

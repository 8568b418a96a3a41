# gradio: 5.50.0, 6.31.0
# An update of nothing leaves all outputs as they are.
import gradio as gr


def sent(text):
    if not text:
        return gr.update()
    return text, text.upper()


def kept(text):
    if text:
        yield text, text
    yield gr.skip()


with gr.Blocks() as demo:
    box, other = gr.Textbox(), gr.Textbox()
    box.submit(sent, box, [box, other])
    box.change(kept, box, [box, other])
    box.input(lambda x: (x, x) if x else gr.skip(), box, [box, other])

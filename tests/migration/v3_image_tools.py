import gradio as gr


def shown(picture):
    return picture


with gr.Blocks() as demo:
    picture = gr.Image(tool="sketch", type="pil", invert_colors=True, shape=(28, 28))
    cut = gr.Image(tool="select", interactive=True)
    out = gr.Image()
    picture.change(shown, picture, out)

demo.launch()

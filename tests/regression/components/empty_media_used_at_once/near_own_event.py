import gradio as gr


def size(picture):
    return picture.size


def sized(picture):
    return picture.size


with gr.Blocks() as demo:
    picture = gr.Image(type="pil")
    out = gr.Textbox()
    picture.upload(size, picture, out)
    start = gr.Button(interactive=False)
    start.click(sized, picture, out)

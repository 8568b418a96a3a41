import gradio as gr


def size(picture):
    return picture.size


with gr.Blocks() as demo:
    picture = gr.Image("cat.png", type="pil")
    out = gr.Textbox()
    gr.Button().click(size, picture, out)

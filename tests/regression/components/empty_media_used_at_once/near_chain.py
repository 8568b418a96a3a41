import gradio as gr


def look(picture):
    if picture is None:
        raise gr.Error("no picture")


def size(picture):
    return picture.size


with gr.Blocks() as demo:
    picture = gr.Image(type="pil")
    out = gr.Textbox()
    gr.Button().click(look, picture).success(size, picture, out)

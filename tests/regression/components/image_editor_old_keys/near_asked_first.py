import gradio as gr


def cut(drawing):
    if "image" in drawing:
        return drawing["image"]
    return drawing["background"]


def made(drawing):
    drawing = {"image": drawing["background"]}
    return drawing["image"]


with gr.Blocks() as demo:
    drawing = gr.ImageEditor(type="pil")
    one = gr.Image()
    gr.Button().click(cut, drawing, one)
    gr.Button().click(made, drawing, one)

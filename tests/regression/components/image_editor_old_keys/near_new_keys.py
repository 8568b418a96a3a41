import gradio as gr


KEY = "background"


def other(drawing, kept):
    drawing["mask"] = kept["mask"]
    del drawing["image"]
    return drawing[KEY], drawing["layers"]


def cut(drawing):
    return drawing["background"], drawing["layers"][0] if drawing["layers"] else None


with gr.Blocks() as demo:
    drawing = gr.ImageEditor(type="pil")
    one, two = gr.Image(), gr.Image()
    gr.Button().click(cut, drawing, [one, two])
    kept = gr.State({"mask": 1})
    gr.Button().click(other, [drawing, kept], [one, two])

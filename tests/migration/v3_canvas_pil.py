import gradio as gr


def grey(picture):
    return picture.convert("L")


with gr.Blocks() as demo:
    with gr.Box():
        before = gr.Pil(label="Before")
    after = gr.Image(label="After", type="pil")
    webcam = gr.Webcam(label="Camera")
    gr.Button("Grey").click(grey, before, after)
    webcam.change(lambda image: image, webcam, after)

demo.launch()

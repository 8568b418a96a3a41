import gradio as gr
from model import Model

model = Model()


def caption(image):
    return model.run("caption", image)


def detect(image):
    return model.run("detect", image)


def about():
    return "Give the name of an image."


with gr.Blocks() as demo:
    image = gr.Textbox(label="Image")
    shown = gr.Textbox(label="Result")
    shared = {"concurrency_limit": 1, "concurrency_id": "gpu"}
    gr.Button("Caption").click(caption, image, shown, api_name="caption", **shared)
    gr.Button("Detect").click(detect, image, shown, api_name="detect", **shared)
    gr.Button("Help").click(about, None, shown, api_name="help")

if __name__ == "__main__":
    demo.launch()

import gradio as gr


def measure(picture):
    if picture is None:
        raise gr.Error("Please choose a picture first")
    height, width = picture.shape[:2]
    return f"{width} x {height}"


with gr.Blocks(title="How large?") as demo:
    picture = gr.Image(label="Picture")
    size = gr.Textbox(label="Size")
    go = gr.Button("Measure")
    go.click(measure, picture, size, api_name="measure")


if __name__ == "__main__":
    demo.launch()

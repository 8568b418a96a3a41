import gradio as gr


def frame(picture):
    if picture is None:
        return "Please choose a picture first"
    return picture


with gr.Blocks(title="Frames") as demo:
    picture = gr.Image(label="Picture")
    framed = gr.Image(label="Framed")
    go = gr.Button("Frame it")
    go.click(frame, picture, framed, api_name="frame")


if __name__ == "__main__":
    demo.launch()

import gradio as gr


def size(picture):
    return "none" if picture is None else f"{picture.shape[1]} x {picture.shape[0]}"


with gr.Blocks() as demo:
    picture = gr.Image(source="webcam", mirror_webcam=False, label="You")
    told = gr.Textbox(label="Size")
    picture.change(size, picture, told)

demo.queue(concurrency_count=3).launch()

import gradio as gr


def receive(photo):
    return f"Thank you, {photo.width} x {photo.height} pixels."


with gr.Blocks(title="Bird of the month") as demo:
    photo = gr.Image(label="Your photo", type="pil")
    thanks = gr.Textbox(label="Entry")
    photo.upload(receive, photo, thanks)

if __name__ == "__main__":
    demo.launch(max_file_size="200mb")

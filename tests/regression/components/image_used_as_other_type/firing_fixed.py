import gradio as gr


def bright(photo):
    return photo.mean()  # expect: image-used-as-other-type -> type="numpy"


def wide(picture):
    return picture.width  # expect: image-used-as-other-type -> no fix


def boxed(picture):
    return str(picture.size), picture.getbbox()  # expect: image-used-as-other-type -> no fix


with gr.Blocks() as demo:
    photo = gr.Image(type="pil")
    picture = gr.Image()
    number = gr.Number()
    text = gr.Textbox()
    box = gr.JSON()
    photo.upload(bright, photo, number)
    picture.upload(wide, picture, number)
    picture.change(boxed, picture, [text, box])

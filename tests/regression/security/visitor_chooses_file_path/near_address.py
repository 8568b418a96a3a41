import gradio as gr


def show(url):
    return url


def picture(where):
    return where


with gr.Blocks() as demo:
    url = gr.Textbox()
    where = gr.Textbox(label="Image link")
    image = gr.Image()
    url.submit(show, url, image)
    where.submit(picture, where, image)

import gradio as gr


def show(url):
    return url


def picture(where):
    return where


with gr.Blocks() as demo:
    cat = gr.Textbox("https://example.org/cat.png")
    dog = gr.Textbox("", label="Image link")
    bird = gr.Textbox(placeholder="https://...")
    url = gr.Textbox()
    where = gr.Textbox(label="Image link")
    image = gr.Image()
    url.submit(show, url, image)
    where.submit(picture, where, image)
    cat.submit(picture, cat, image)
    dog.submit(picture, dog, image)
    bird.submit(picture, bird, image)

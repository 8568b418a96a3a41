import gradio as gr


def one(text):
    return "Please enter a prompt"


def two(text):
    return None, "Please enter a prompt"


with gr.Blocks() as demo:
    box = gr.Textbox()
    image = gr.Image()
    note = gr.Markdown()
    page = gr.HTML()
    box.submit(one, box, note)
    box.change(two, box, [image, note])
    box.blur(one, box, page)

import gradio as gr


def find(picture):
    boxes = [((10, 10, 50, 60), "left")]
    return (picture, boxes), "found"


with gr.Blocks() as demo:
    picture = gr.Image(type="pil")
    found = gr.AnnotatedImage()
    said = gr.Textbox()
    gr.Button().click(find, picture, [found, said])
demo.launch()

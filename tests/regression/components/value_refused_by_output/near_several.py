import gradio as gr


def sound(rate):
    return 8000, [0, 1]


def pair(picture):
    return picture, picture


def frames(picture):
    return [picture, picture]


def grown(picture):
    found = []
    found.append(picture)
    return found


with gr.Blocks() as demo:
    picture = gr.Image()
    go = gr.Button()
    go.click(sound, gr.Number(), gr.Audio())
    go.click(pair, picture, [gr.Image(), gr.Image()])
    go.click(frames, picture, gr.Gallery())
    go.click(pair, picture, gr.ImageSlider())
    go.click(grown, picture, gr.Gallery())
    go.click(pair, picture, gr.JSON())

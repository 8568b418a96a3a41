import gradio as gr


def measure(path):
    width, height = path.size  # expect: image-used-as-other-type
    return f"{width} x {height}"


def shrink(path):
    return path.resize((64, 64))  # expect: image-used-as-other-type


def flip(path):
    return path.copy().transpose(0)  # expect: image-used-as-other-type


with gr.Blocks() as demo:
    stamp = gr.Image(type="filepath")
    size = gr.Textbox()
    result = gr.Image()
    stamp.upload(measure, stamp, size)
    stamp.change(shrink, stamp, result)
    gr.Button("Flip").click(flip, stamp, result)

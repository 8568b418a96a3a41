import gradio as gr


def split(full):
    return {first: full, last: full}


def single(full):
    return {"cat": 0.9, "dog": 0.1}


def pair(full):
    return {"cat": 0.9}, full


def built(full):
    values = {"a": full}
    return values["a"], full


with gr.Blocks() as demo:
    box = gr.Textbox()
    first = gr.Textbox()
    last = gr.Textbox()
    label = gr.Label()
    box.submit(split, box, [first, last])
    box.change(single, box, label)
    box.blur(pair, box, [label, last])
    box.input(built, box, [first, last])

import gradio as gr
from gradio.context import Context


def kept(flag):
    change = gr.update(visible=flag)
    if flag:
        return change
    return flag


def listed(flag):
    first = gr.update(visible=flag)
    return [first, gr.update()]


def closed_over(flag):
    change = gr.update(visible=flag)

    def give():
        return change

    return give()


def global_one(flag):
    global change
    change = gr.update(visible=flag)


def outer(flag):
    change = None

    def inner():
        nonlocal change
        change = gr.update(visible=flag)

    inner()
    return change


def blocks(other):
    Context.root_block.temp_file_sets.update(other)
    return other


def keyed(flag):
    found = {}
    found["a"] = gr.update(visible=flag)
    return found["a"]


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.change(kept, box, box)

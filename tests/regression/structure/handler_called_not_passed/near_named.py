import gradio as gr


def factory():
    made = lambda: "hello"
    return made


def either(fast=True):
    page = "slow"
    if fast:
        page = lambda: "fast"
    return page


def named(kind="a"):
    table = {"a": str, "b": repr}
    chosen = table[kind]
    return chosen


def looked_up(name="upper"):
    method = getattr("hello", name)
    return method


with gr.Blocks() as demo:
    out = gr.Textbox()
    gr.Button().click(factory(), None, out)
    gr.Button().click(either(), None, out)
    out.change(named(), out, out)
    demo.load(looked_up(), None, out)

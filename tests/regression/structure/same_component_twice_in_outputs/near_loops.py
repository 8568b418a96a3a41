import gradio as gr


def pair():
    return "a", "b"


def box(label):
    return gr.Textbox(label=label)


with gr.Blocks() as demo:
    go = gr.Button()
    last = None
    for number in range(3):
        current = gr.Textbox()
        if last is not None:
            go.click(pair, None, [last, current])
        last = current
    for number in range(3):
        here = gr.Textbox()
        if number:
            go.click(pair, None, [before, here])
        before = here
    go.click(pair, None, [box("a"), box("b")])
    left, right = box("c"), box("d")
    go.click(pair, None, [left, right])
    boxes = [gr.Textbox() for _ in range(2)]
    go.click(pair, None, [boxes[0], boxes[1]])

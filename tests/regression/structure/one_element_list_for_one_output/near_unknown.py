import gradio as gr


def one(text):
    return [text]


def wire(box, boxes):
    go = gr.Button()
    go.click(one, box, box)
    go.click(one, box, boxes)


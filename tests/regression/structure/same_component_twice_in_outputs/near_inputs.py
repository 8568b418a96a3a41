import gradio as gr


def add(first, second):
    return first + second


def labelled(value):
    return gr.update(label="New"), gr.update(value=value)


with gr.Blocks() as demo:
    number = gr.Number()
    total = gr.Number()
    go = gr.Button()
    go.click(add, [number, number], total)
    go.click(add, [number, total], number)
    go.click(labelled, number, [total, total])

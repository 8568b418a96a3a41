import gradio as gr


def by_component(text):
    return {shown: None, name: ""}


def two(text):
    return "", gr.skip()


with gr.Blocks() as demo:
    name = gr.Textbox()
    shown = gr.Image()
    go = gr.Button()
    go.click(by_component, name, [name, shown])
    go.click(two, name, [name, shown])

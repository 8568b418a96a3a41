import gradio as gr


def greet(name):
    return name


with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    out = gr.Textbox(label="Out")
    name.submit(greet, name, out)
    gr.Button("Docs", link="https://example.com")

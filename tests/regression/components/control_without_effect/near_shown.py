import gradio as gr


def greet(name, _unused):
    return name


with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    rest = gr.Textbox(label="Rest")
    out = gr.Textbox(label="Out")
    gr.Textbox("Version 3", label="About", interactive=False)
    name.submit(greet, [name, rest], out)

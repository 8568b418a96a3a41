import gradio as gr


def greet(name, loud):
    return name.upper() if loud else name


with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    loud = gr.Checkbox(label="Loud")
    out = gr.Textbox(label="Out")
    gr.Button("Greet").click(greet, [name, loud], out)

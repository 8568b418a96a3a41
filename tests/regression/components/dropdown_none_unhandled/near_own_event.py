import gradio as gr


def show(choice):
    return choice.upper()


with gr.Blocks() as demo:
    choice = gr.Dropdown(["a", "b"], value=None)
    out = gr.Textbox()
    choice.change(show, choice, out)

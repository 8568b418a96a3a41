import gradio as gr


def show(choice):
    return choice.upper()


with gr.Blocks() as demo:
    choice = gr.Dropdown(["a", "b"], value=None)
    out = gr.Textbox()
    gr.Button("Go").click(show, choice, out)
    demo.load(lambda: "a", None, choice)

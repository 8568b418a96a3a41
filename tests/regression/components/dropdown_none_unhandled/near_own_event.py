import gradio as gr
from pages import find


def kind(choice):
    return choice.__class__.__name__


def title(choice):
    return choice.title()


def lower(choice):
    return choice.lower()


def show(choice):
    return choice.upper()


with gr.Blocks() as demo:
    choice = gr.Dropdown(["a", "b"], value=None)
    out = gr.Textbox()
    choice.change(show, choice, out)
    # The button hands over another dropdown, which starts with a choice.
    gr.Button("Go").click(show, gr.Dropdown(["a", "b"], value="a"), out)
    gr.Button("Kind").click(kind, choice, out)
    gr.Button("Clear").click(lambda: "", None, out).then(title, choice, out)
    gr.on([find("choice").change, choice.input], lower, choice, out)

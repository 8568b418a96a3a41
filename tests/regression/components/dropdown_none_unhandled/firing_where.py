# gradio: 4.44.1, 6.31.0
import gradio as gr


def upper(choice):
    return first(choice)


def first(text):
    return text.upper()  # expect: dropdown-none-unhandled "raises in first()" -> no fix


with gr.Blocks() as demo:
    out = gr.Textbox()
    choice = gr.Dropdown(["a"], value=None)
    gr.Button("Go").click(upper, choice, out)
    gr.Button("Lambda").click(lambda c: c.lower(), choice, out)  # expect: dropdown-none-unhandled "so this raises"

# gradio: 4.44.1, 6.31.0
import gradio as gr


def upper(choice):
    return choice.upper()  # expect[<5.3]: dropdown-none-unhandled


with gr.Blocks() as demo:
    first = gr.Dropdown(choices=["a", "b"])
    out = gr.Textbox()
    gr.Button("Go").click(upper, first, out)

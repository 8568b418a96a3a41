# gradio: 3.9.0
import gradio as gr


def upper(choice):
    return choice.upper()


gr.Interface(upper, gr.Dropdown(["a", "b"], "a"), "text")

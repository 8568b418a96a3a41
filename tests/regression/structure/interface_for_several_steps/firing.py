import gradio as gr
from gradio import Dropdown


def work(task, text, number):
    if task == "repeat":
        return text * int(number)
    elif task == "shout":
        return text.upper()
    return text


gr.Interface(  # ask: interface-for-several-steps
    work,
    [gr.Dropdown(["repeat", "shout"]), gr.Textbox(), gr.Number()],
    "text",
)
gr.Interface(  # ask: interface-for-several-steps
    fn=work,
    inputs=[gr.Radio(["repeat", "shout"]), gr.Textbox(), gr.Slider()],
    outputs=gr.Textbox(),
)


def build():
    def inner(text, number, mode):
        if mode == "a":
            return text
        if mode == "b":
            return str(number)
        return ""

    return gr.Interface(inner, [gr.Textbox(), gr.Number(), Dropdown(["a", "b"])], "text")  # ask: interface-for-several-steps

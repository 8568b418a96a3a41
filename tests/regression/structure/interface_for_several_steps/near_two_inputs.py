import gradio as gr


def convert(unit, value):
    if unit == "C":
        return value * 1.8 + 32
    if unit == "F":
        return (value - 32) / 1.8
    return value


gr.Interface(convert, [gr.Radio(["C", "F"]), gr.Number()], "number")

import gradio as gr


def convert(unit, value):
    if unit == "C":
        return value * 1.8 + 32
    if unit == "F":
        return (value - 32) / 1.8
    return value


def roll(dice, times):
    if dice == "coin":
        return "heads"
    if dice == "d6":
        return "6 " * int(times)
    return ""


gr.Interface(convert, [gr.Radio(["C", "F"]), gr.Number()], "number")
gr.Interface(roll, [gr.Radio(["coin", "d6"]), gr.Number()], "text")

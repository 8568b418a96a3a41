import gradio as gr

GREETING = "Hello"


def wider(number):
    return gr.update(maximum=number * 2)


def choices(value):
    return gr.Dropdown(choices=[value, value + "s"])


def keep(text, number):
    return text, number + 1


def clear(text):
    return ""


def fresh(number):
    number = len("abc")
    return number + 1


def greet(text):
    return f"{GREETING} kg"


def both(text, other):
    return {box: text}


def either(text):
    return {box: text}


with gr.Blocks() as demo:
    slider = gr.Slider()
    menu = gr.Dropdown([])
    box = gr.Textbox()
    number = gr.Number()
    slider.change(wider, slider, slider)
    menu.change(choices, menu, menu)
    box.change(keep, [box, number], [box, number])
    box.change(clear, box, box)
    box.change(either, box, box)
    box.change(both, [box, menu], [box, menu])
    number.change(fresh, number, number)
    box.change(greet, box, box)

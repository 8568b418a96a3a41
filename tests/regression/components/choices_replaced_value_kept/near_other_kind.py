import gradio as gr
from settings import OPTIONS

CITIES = {"a": ["x"], "b": ["y"]}


def boxes(country):
    return gr.CheckboxGroup(choices=CITIES[country])


def update(country):
    return gr.update(choices=CITIES[country])


with gr.Blocks() as demo:
    country = gr.Dropdown(list(CITIES))
    city = gr.Dropdown(CITIES["a"])
    opened = gr.Dropdown(CITIES["a"], **OPTIONS)
    none = gr.Dropdown()
    note = gr.Textbox()
    country.change(boxes, country, city)
    country.change(update, country, opened)
    country.change(update, country, none)
    gr.Button("Go").click(lambda a, b, c: a, [city, opened, none], note)

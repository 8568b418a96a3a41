import os

import gradio as gr

CITIES = {"a": ["x"], "b": ["y"]}


def both(country):
    return gr.update(choices=CITIES[country], value=CITIES[country][0])


def emptied(country):
    return gr.Dropdown(choices=CITIES[country], value=None)


def refresh():
    return gr.update(choices=os.listdir("models"))


def options(country, settings):
    return gr.update(choices=CITIES[country], **settings)


def use(city):
    return city


with gr.Blocks() as demo:
    country = gr.Dropdown(list(CITIES))
    city = gr.Dropdown(CITIES["a"])
    note = gr.Textbox()
    state = gr.State({})
    country.change(both, country, city)
    country.input(emptied, country, city)
    country.select(options, [country, state], city)
    gr.Button("Refresh").click(refresh, None, city)
    gr.Button("Go").click(use, city, note)

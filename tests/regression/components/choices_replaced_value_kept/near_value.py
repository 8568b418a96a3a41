import os

import gradio as gr
from pages import find

CITIES = {"a": ["x"], "b": ["y"]}


def both(country):
    return gr.update(choices=CITIES[country], value=CITIES[country][0])


def emptied(country):
    return gr.Dropdown(choices=CITIES[country], value=None)


def refresh():
    return gr.update(choices=os.listdir("models"))


def found(country):
    names = os.listdir("models")
    names = sorted(names)
    return gr.update(choices=names)


def completed(country):
    change = gr.update(choices=CITIES[country])
    change["value"] = CITIES[country][0]
    return change


def beside(country):
    return country, gr.update(choices=CITIES[country])


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
    country.change(found, country, city)
    country.change(completed, country, city)
    country.change(beside, country, [note, find(demo)])
    gr.Button("Refresh").click(refresh, None, city)
    gr.Button("Go").click(use, city, note)

"""New choices come as a new gr.Dropdown; the value has to be one of them."""

import gradio as gr

TOWNS = {"France": ["Lyon", "Paris"], "Italy": ["Milan", "Rome"]}


def towns_of(country: str) -> gr.Dropdown:
    towns = TOWNS[country]
    return gr.Dropdown(choices=towns, value=towns[0])


def say(country: str, town: str) -> str:
    return f"{town} in {country}"


with gr.Blocks() as demo:
    country = gr.Dropdown(list(TOWNS), value="France", label="Country")
    town = gr.Dropdown(TOWNS["France"], value="Lyon", label="Town")
    result = gr.Textbox(label="Result")
    country.input(towns_of, country, town)
    gr.Button("Run").click(say, [country, town], result)

demo.launch()

# gradio: 5.50.0, 6.31.0
import gradio as gr

CITIES = {"a": ["x"], "b": ["y"]}


def update(country):
    return gr.update(choices=CITIES[country])  # expect: choices-replaced-value-kept


def component(country, note):
    names = CITIES.get(country, [])
    return gr.Dropdown(choices=names, label="City"), note  # expect: choices-replaced-value-kept


def use(city):
    return city


with gr.Blocks() as demo:
    country = gr.Dropdown(list(CITIES))
    city = gr.Dropdown(CITIES["a"], value="x")
    other = gr.Radio(choices=["x", "y"], value="x")
    note = gr.Textbox()
    country.change(update, country, city)
    country.input(component, [country, note], [city, note])
    country.select(
        lambda name: gr.Radio(choices=[c for c in CITIES[name]]),  # expect: choices-replaced-value-kept
        country,
        other,
    )
    gr.Button("Go").click(use, city, note)
    gr.Button("Other").click(use, other, note)

import gradio as gr


def filled(country):
    return gr.update(choices=["Lyon"], value="Lyon")


def sometimes(country):
    if country == "fr":
        return gr.update(choices=["Lyon"])
    return "Cusco"


def spread(country):
    options = {"value": "Lyon"}
    return gr.update(choices=["Lyon"], **options)


def text(city):
    return city.upper()


def title(city):
    return city.title()


def lower(city):
    return city.lower()


with gr.Blocks() as demo:
    country = gr.Radio(["fr", "pe"], value="fr")
    one = gr.Dropdown(["Lyon"], value=None)
    two = gr.Dropdown(["Lyon", "Cusco"], value=None)
    three = gr.Dropdown(["Lyon"], value=None)
    out = gr.Textbox()
    country.input(filled, country, one)
    country.change(sometimes, country, two)
    demo.load(spread, country, three)
    gr.Button().click(text, one, out)
    gr.Button().click(title, two, out)
    gr.Button().click(lower, three, out)

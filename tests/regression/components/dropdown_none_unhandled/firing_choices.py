import gradio as gr

CITIES = {"fr": ["Lyon", "Nice"], "pe": ["Cusco", "Lima"]}


def cities(country):
    return gr.update(choices=CITIES[country], interactive=True)


def counted(country):
    return len(CITIES[country]), gr.update(choices=CITIES[country])


def offer(country):
    return gr.Dropdown(choices=CITIES[country])


def label(city):
    return city.upper()  # expect: dropdown-none-unhandled


def greet(city, name):
    return f"{name} from {city.title()}"  # expect: dropdown-none-unhandled


with gr.Blocks() as demo:
    country = gr.Radio(["fr", "pe"], value="fr")
    city = gr.Dropdown([], value=None, label="City")
    town = gr.Dropdown(["Lyon"], value=None, label="Town")
    name = gr.Textbox()
    out = gr.Textbox()
    country.input(cities, country, city)
    country.change(offer, country, town)
    country.select(counted, country, [gr.Number(), town])
    gr.Button("Label").click(label, city, out)
    gr.Button("Greet").click(greet, [town, name], out)

import gradio as gr

CITIES = {"a": ["x"], "b": ["y"]}


def update(country):
    return gr.update(choices=CITIES[country])


def use(city):
    return str(city)


with gr.Blocks() as demo:
    country = gr.Dropdown(list(CITIES))
    custom = gr.Dropdown(CITIES["a"], allow_custom_value=True)
    many = gr.Dropdown(CITIES["a"], multiselect=True)
    empty = gr.Dropdown(choices=[])
    unused = gr.Dropdown(CITIES["a"])
    boxes = gr.CheckboxGroup(CITIES["a"])
    note = gr.Textbox()
    country.change(update, country, custom)
    country.change(update, country, many)
    country.change(update, country, empty)
    country.change(update, country, unused)
    country.change(update, country, boxes)
    gr.Button("Go").click(use, custom, note)
    gr.Button("Many").click(use, many, note)
    gr.Button("Empty").click(use, empty, note)
    gr.Button("Boxes").click(use, boxes, note)


def extended(country, city):
    return gr.update(choices=sorted({*CITIES[country], city}))


with gr.Blocks() as second:
    country = gr.Dropdown(list(CITIES))
    city = gr.Dropdown(CITIES["a"])
    note = gr.Textbox()
    country.change(extended, [country, city], city)
    gr.Button("Go").click(use, city, note)

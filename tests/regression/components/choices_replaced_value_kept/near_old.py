# gradio: 3.50.2, 4.44.1
import gradio as gr

CITIES = {"a": ["x"], "b": ["y"]}

with gr.Blocks() as demo:
    country = gr.Dropdown(list(CITIES))
    city = gr.Dropdown(CITIES["a"])
    note = gr.Textbox()
    country.change(lambda name: gr.update(choices=CITIES[name]), country, city)
    gr.Button("Go").click(lambda value: value, city, note)

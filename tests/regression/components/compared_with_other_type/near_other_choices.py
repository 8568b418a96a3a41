import gradio as gr


def price(size, free, mixed, places, late):
    return str([size == "1", free == "1", mixed == "1", places == "1", late == "1"])


def fill():
    return gr.Dropdown(choices=["1", "2"])


with gr.Blocks() as demo:
    size = gr.Radio([1, 2], type="index")
    free = gr.Dropdown([1, 2], allow_custom_value=True)
    mixed = gr.Radio([1, "1"])
    places = gr.Dropdown([1, 2], multiselect=True)
    late = gr.Dropdown([1, 2])
    out = gr.Textbox()
    size.change(price, [size, free, mixed, places, late], out)
    demo.load(fill, None, late)

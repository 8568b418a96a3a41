import gradio as gr


def price(size, colour, age, agreed, text):
    if size == 1 or size in (2, 3) or size is None or size == 1.0:
        return "known"
    if colour == "7" or colour in ["8"]:
        return "red"
    if age == 0 or age is None or age is False:
        return "young"
    if agreed == 1 or agreed is True:
        return "yes"
    return text == ""


with gr.Blocks() as demo:
    size = gr.Radio([1, 2, 3])
    colour = gr.Radio([("Red", "7"), ("Blue", "8")])
    age = gr.Number()
    agreed = gr.Checkbox()
    text = gr.Textbox()
    size.change(price, [size, colour, age, agreed, text], text)

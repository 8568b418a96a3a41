import gradio as gr

PRICES = {"tea": 3}


def price(text):
    try:
        cents = PRICES[text]
    except KeyError:
        cents = 0
    return str(cents)


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(price, box, out)

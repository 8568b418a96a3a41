import gradio as gr

PRICES = {"tea": 3, "cake": 4}


def price_of(thing):
    if thing not in PRICES:
        raise gr.Error(f"We have no {thing}")
    return PRICES[thing]


def bill(thing, count):
    return f"{price_of(thing) * count} euro"


with gr.Blocks() as demo:
    thing = gr.Textbox(value="tea", label="Thing")
    count = gr.Slider(1, 9, step=1, label="Count")
    total = gr.Textbox(label="To pay")
    thing.submit(bill, [thing, count], total, api_name="bill")

if __name__ == "__main__":
    demo.launch()

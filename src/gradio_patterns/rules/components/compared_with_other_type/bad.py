import gradio as gr


def price(size):
    if size == "1":
        return "small: 3 EUR"
    if size == "2":
        return "large: 5 EUR"
    return "no such size"


with gr.Blocks(title="Prices") as demo:
    size = gr.Radio([1, 2], value=1, label="Size")
    cost = gr.Textbox(label="Price")
    go = gr.Button("Ask")
    go.click(price, size, cost, api_name="price")


if __name__ == "__main__":
    demo.launch()

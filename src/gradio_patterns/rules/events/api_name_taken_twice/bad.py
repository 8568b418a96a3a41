import gradio as gr

with gr.Blocks(title="Prices") as demo:
    price = gr.Textbox(label="Price")
    small = gr.Button("Small")
    large = gr.Button("Large")
    small.click(lambda: "3 EUR", None, price, api_name="price")
    large.click(lambda: "5 EUR", None, price, api_name="price")


if __name__ == "__main__":
    demo.launch()

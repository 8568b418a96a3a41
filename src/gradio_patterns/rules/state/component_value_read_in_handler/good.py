import gradio as gr


def quote(nights):
    return f"{int(nights) * 80} euro"


with gr.Blocks(title="Guest house") as demo:
    nights = gr.Slider(1, 14, value=1, step=1, label="Nights")
    price = gr.Textbox(label="Price")
    gr.Button("Ask for the price").click(quote, nights, price)
    nights.release(lambda n: f"{n} nights chosen", nights, price, api_name="choose")

if __name__ == "__main__":
    demo.launch()

import gradio as gr


def order(colour):
    return f"One {colour} bicycle, please"


with gr.Blocks(title="Bicycles") as demo:
    colour = gr.Radio(["red", "blue"], value="Red", label="Colour")
    text = gr.Textbox(label="Order")
    go = gr.Button("Order")
    go.click(order, colour, text, api_name="order")


if __name__ == "__main__":
    demo.launch()

import gradio as gr


def order(size):
    return f"One {size.lower()} coffee"


with gr.Blocks(title="Coffee") as demo:
    size = gr.Radio(["Small", "Large"], label="Size")
    bill = gr.Textbox(label="Order")
    go = gr.Button("Order")
    go.click(order, size, bill, api_name="order")


if __name__ == "__main__":
    demo.launch()

import uuid

import gradio as gr


def order(dish, visitor):
    return f"{dish} for table ticket {visitor}"


with gr.Blocks(title="Canteen") as demo:
    visitor = gr.State(uuid.uuid4().hex)
    dish = gr.Dropdown(["Soup", "Pasta", "Curry"], value="Soup", label="Dish")
    slip = gr.Textbox(label="Your slip")
    gr.Button("Order").click(order, [dish, visitor], slip, api_name="order")

if __name__ == "__main__":
    demo.launch()

import time

import gradio as gr


def order_pizza(kind):
    print(f"order: {kind}")
    time.sleep(2)
    return f"One {kind} is on its way"


with gr.Blocks(title="Pizza by night") as demo:
    kind = gr.Dropdown(["Margherita", "Funghi"], value="Funghi", label="Pizza")
    answer = gr.Textbox(label="Kitchen")
    order = gr.Button("Order")
    order.click(order_pizza, kind, answer)

if __name__ == "__main__":
    demo.launch()

import gradio as gr


def add(item, cart):
    cart = [*cart, item]
    return cart, ", ".join(cart)


with gr.Blocks() as demo:
    cart = gr.Variable([])
    item = gr.Textbox(label="Item")
    shown = gr.Textbox(label="Cart")
    item.submit(add, [item, cart], [cart, shown])

demo.launch()

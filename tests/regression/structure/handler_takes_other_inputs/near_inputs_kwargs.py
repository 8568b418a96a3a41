# gradio: 6.31.0
# What inputs_kwargs= gives goes to parameters by name.
import gradio as gr


def order(dish, count, note=""):
    return f"{count} {dish} {note}"


with gr.Blocks() as demo:
    dish, count, out = gr.Textbox(), gr.Number(), gr.Textbox()
    gr.Button("Order").click(order, dish, out, inputs_kwargs={"count": count})
    dish.submit(order, None, out, inputs_kwargs=dict(dish=dish, count=count))

"""A list of what is ticked, in the order of ticking; (label, value) pairs hand over the values."""

import gradio as gr

SIZES = [("Small", 1), ("Medium", 2), ("Large", 4)]


def total(sizes: list[int]) -> str:
    return f"{sum(sizes)} litres"


with gr.Blocks() as demo:
    sizes = gr.CheckboxGroup(SIZES, value=[1, 4], label="Cups")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(total, sizes, result)

demo.launch()

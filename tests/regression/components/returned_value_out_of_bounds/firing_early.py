# gradio: 5.38.2
"""Before 5.39 only a Number was held to its bounds."""

import gradio as gr


def number():
    return (
        99  # expect: returned-value-out-of-bounds "99 is greater than the maximum 10 of the Number"
    )


def slider():
    return 99


with gr.Blocks() as demo:
    few = gr.Number(1, minimum=0, maximum=10)
    many = gr.Slider(0, 10, value=1)
    out = gr.Textbox()
    gr.Button().click(number, None, few)
    gr.Button().click(slider, None, many)
    gr.Button("Go").click(lambda a, b: f"{a} {b}", [few, many], out)

"""Numbers below and above the bounds, whole, decimal and negative, also in an update."""

import gradio as gr


def nothing():
    return 0  # expect: returned-value-out-of-bounds "0 is less than the minimum 1 of the Number"


def below():
    return -5  # expect: returned-value-out-of-bounds "-5 is less than the minimum 0 of the Slider"


def above(value):
    return gr.update(value=1.5)  # expect: returned-value-out-of-bounds "1.5 is greater"


def both(value):
    return (
        "over",
        200,  # expect: returned-value-out-of-bounds "200 is greater than the maximum 100 of the Slider"
    )


class Table:
    def clear(self):
        return 0  # expect: returned-value-out-of-bounds "0 is less than the minimum 1"


def use(*values):
    return str(values)


table = Table()

with gr.Blocks() as demo:
    go, box = gr.Button(), gr.Textbox()
    guests = gr.Number(2, minimum=1, maximum=8)
    share = gr.Slider(0, 1, value=0.5)
    percent = gr.Slider(value=10)
    go.click(nothing, None, guests)
    go.click(below, None, percent)
    go.click(above, box, share)
    go.click(both, box, [box, percent])
    go.click(table.clear, None, guests)
    box.submit(use, [guests, share, percent], box)

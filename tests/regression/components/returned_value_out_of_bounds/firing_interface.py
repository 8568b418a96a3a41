"""Set through a dict of components, and by a lambda."""

import gradio as gr

with gr.Blocks() as demo:
    age = gr.Number(minimum=18, maximum=99)
    size = gr.Slider(minimum=1, maximum=10, step=1)
    out = gr.Textbox()

    def again():
        return {
            age: 0,  # expect: returned-value-out-of-bounds "0 is less than the minimum 18"
            size: 5,
        }

    gr.Button("Again").click(again, None, [age, size])
    gr.Button("More").click(
        lambda: 11,  # expect: returned-value-out-of-bounds "11 is greater than the maximum 10"
        None,
        size,
    )
    gr.Button("Go").click(lambda a, s: f"{a} {s}", [age, size], out)

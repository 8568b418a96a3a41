# gradio: 5.50.0, 6.31.0
import gradio as gr

LOWEST = 1

with gr.Blocks() as demo:
    few = gr.Slider(1, 10, 0)  # expect: start-value-out-of-bounds
    many = gr.Slider(minimum=LOWEST, maximum=10, value=12, step=1)  # expect: start-value-out-of-bounds
    plain = gr.Slider(value=120)  # expect: start-value-out-of-bounds
    below = gr.Slider(-1.0, 1.0, value=-1.5)  # expect: start-value-out-of-bounds
    number = gr.Number(0, minimum=1)  # expect: start-value-out-of-bounds
    other = gr.Number(value=11, maximum=10, label="n")  # expect: start-value-out-of-bounds
    out = gr.Textbox()
    gr.Button().click(lambda *n: sum(n), [few, many, plain, below, number, other], out)

gr.Interface(
    lambda steps: steps,
    gr.Slider(10, 50, value=5),  # expect: start-value-out-of-bounds
    "number",
).launch()

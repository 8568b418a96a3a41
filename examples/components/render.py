"""Makes components again whenever its inputs change."""

import gradio as gr

with gr.Blocks() as demo:
    number = gr.Slider(1, 4, value=2, step=1, label="How many names")
    result = gr.Textbox(label="Result")

    @gr.render(inputs=number)
    def names(number: int) -> None:
        boxes = [gr.Textbox(f"Name {place}", label=f"Name {place}") for place in range(number)]
        button = gr.Button("Run")
        button.click(lambda *names: ", ".join(names), boxes, result)


demo.launch()

import gradio as gr


def area(width, height):
    return width * height


gr.Interface(
    area,
    [
        gr.Slider(min=1, max=20, default=5, label="Width"),
        gr.Slider(1, 20, default=4, label="Height"),
    ],
    "number",
).launch()

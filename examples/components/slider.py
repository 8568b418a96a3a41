"""release comes once, when the handle is let go; change would come with every step."""

import gradio as gr


def choose(seats: int) -> str:
    return f"{seats} seats"


with gr.Blocks() as demo:
    seats = gr.Slider(1, 10, value=2, step=1, label="Seats")
    result = gr.Textbox(label="Result")
    gr.on([seats.release, gr.Button("Run").click], choose, seats, result)

demo.launch()

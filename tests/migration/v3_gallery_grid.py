import gradio as gr
import numpy as np


def colours(count):
    return [np.full((40, 40, 3), i * 20 % 256, dtype=np.uint8) for i in range(int(count))]


with gr.Blocks(title="Swatches") as demo:
    count = gr.Slider(1, 12, value=6, step=1, label="Swatches")
    gallery = gr.Gallery(label="Greys", show_label=False).style(grid=3, height="auto")
    count.release(colours, count, gallery)

if __name__ == "__main__":
    demo.launch(show_tips=False)

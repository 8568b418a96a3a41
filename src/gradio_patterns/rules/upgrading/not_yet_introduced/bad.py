import numpy as np

import gradio as gr


def stripes(width):
    columns = np.arange(240) // int(width) % 2
    return np.tile(columns * 255, (160, 1)).astype(np.uint8)


with gr.Blocks(title="Awning designer") as demo:
    width = gr.Slider(4, 60, value=20, step=1, label="Stripe width")
    cloth = gr.Image(label="Cloth", alt_text="Stripes")
    width.release(stripes, width, cloth)

if __name__ == "__main__":
    demo.launch()

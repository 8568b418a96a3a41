import random

import gradio as gr


def water_level():
    level = round(random.uniform(1.8, 2.4), 2)
    print("measured", level)
    return level


with gr.Blocks(title="River gauge") as demo:
    gr.Markdown("# Water at the mill")
    gr.Number(water_level, label="Metres", every=0.2)

if __name__ == "__main__":
    demo.queue().launch()

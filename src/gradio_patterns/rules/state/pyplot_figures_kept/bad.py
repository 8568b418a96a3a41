import tempfile

import gradio as gr
import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt


def draw(slope):
    fig, ax = plt.subplots()
    ax.plot([0, 1, 2], [0, slope, 2 * slope])
    path = tempfile.mkstemp(suffix=".png")[1]
    fig.savefig(path)
    return path


with gr.Blocks(title="Lines") as demo:
    slope = gr.Number(1, label="Slope")
    picture = gr.Image(label="Line")
    go = gr.Button("Draw")
    go.click(draw, slope, picture, api_name="draw")


if __name__ == "__main__":
    demo.launch()

import tempfile

import gradio as gr
from matplotlib.figure import Figure


def draw(slope):
    fig = Figure()
    fig.subplots().plot([0, 1, 2], [0, slope, 2 * slope])
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

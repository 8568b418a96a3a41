import gradio as gr
import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt


def draw(slope):
    plt.plot([0, 1, 2], [0, slope, 2 * slope])
    return plt


with gr.Blocks(title="Lines") as demo:
    slope = gr.Number(1, label="Slope")
    picture = gr.Plot(label="Line")
    go = gr.Button("Draw")
    go.click(draw, slope, picture, api_name="draw")


if __name__ == "__main__":
    demo.launch()

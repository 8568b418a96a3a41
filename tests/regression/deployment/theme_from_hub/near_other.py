# gradio: 5.50.0
import gradio as gr
from palettes import Palette

colours = Palette.from_hub("acme/blue")


def plot(theme="acme/dark"):
    return chart(theme="acme/dark")


demo = gr.Interface(plot, "text", "plot")

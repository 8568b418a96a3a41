# gradio: 3.50.2, 4.44.1, 5.50.0, 6.31.0
import gradio as gr
from gradio import TabbedInterface


def swap(first, second):
    return f"{second} {first}"


one = gr.Interface(swap, ["text", "text"])  # expect: argument-missing
two = gr.Interface(fn=swap, outputs="text")  # expect: argument-missing
tabs = TabbedInterface(tab_names=["a"])  # expect: argument-missing

with gr.Blocks() as demo:
    gr.Examples([["a"]])  # expect: argument-missing

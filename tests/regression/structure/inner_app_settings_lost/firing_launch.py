import gradio as gr
from gradio import Blocks, Interface


def shout(text):
    return text.upper()


def main():
    with Blocks() as page, gr.Row():
        loud = Interface(shout, "text", "text")
    loud.queue(max_size=4).launch()  # expect: inner-app-settings-lost, inner-app-settings-lost
    return page


with gr.Blocks():
    gr.Interface(shout, "text", "text").launch()  # expect: inner-app-settings-lost

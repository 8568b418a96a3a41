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
    nameless = gr.Interface(shout, "text", "text")
    nameless.launch()  # expect: inner-app-settings-lost "launch() on a gr.Interface" -> no fix


def build():
    with gr.Blocks() as whole:
        gr.Markdown("# Loud")
        inside = gr.Interface(shout, "text", "text")
    return inside


part = build()
part.launch()  # expect: inner-app-settings-lost "without the page around it" -> no fix

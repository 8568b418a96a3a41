"""One function for two listeners, which hands over what each of them has outputs for."""

import gradio as gr


def run(text, agent=None):
    if agent is not None:
        yield text, text, agent
    else:
        yield text, text


with gr.Blocks() as demo:
    text = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    agent = gr.Textbox(label="Agent")
    text.submit(run, [text, agent], [text, out, agent])
    out.submit(run, [text], [text, out])

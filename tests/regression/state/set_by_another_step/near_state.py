"""Keys that the state starts with, or that are asked for."""

import gradio as gr


def add(state):
    state["count"] += 1
    if "name" in state:
        return state["name"], state
    state["last"] = 1
    return str(state["last"]), state


with gr.Blocks() as demo:
    state = gr.State({"count": 0})
    text = gr.Textbox(label="Text")
    gr.Button("Add").click(add, state, [text, state])

import gradio as gr

MODELS = {}
SEEN = set()
COUNTS = {"calls": 0}


def load(name):
    MODELS[name] = make(name)
    SEEN.add(name)
    COUNTS["calls"] += 1
    parts = []
    parts.append(name)
    return MODELS[name]


with gr.Blocks() as demo:
    name = gr.Dropdown(["a", "b"])
    shown = gr.Textbox()
    name.change(load, name, shown)

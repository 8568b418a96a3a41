import gradio as gr
import store


def choose(request: gr.Request):
    wanted = request.query_params.get("name")
    names = store.names()
    return gr.Dropdown(choices=names, value=wanted)  # ask: choice-may-be-missing "missing"


def refresh(wanted):
    return gr.update(choices=store.names(), value=wanted)  # ask: choice-may-be-missing


with gr.Blocks() as demo:
    name = gr.Dropdown(choices=["a"], value="a", label="Name")
    known = gr.Dropdown(choices=["x", "y"], label="Known")  # ask: choice-may-be-missing "first choice"
    text = gr.Textbox(label="Text")
    known.change(lambda one: one, known, text)
    demo.load(choose, None, name)
    text.submit(refresh, text, name)

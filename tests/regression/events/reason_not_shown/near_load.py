import gradio as gr


def start(name):
    if not name:
        raise ValueError("The page has no name.")
    return name


def _third(name):
    if "/" in name:
        raise ValueError("Names have no slash.")
    return name


def _second(name):
    return _third(name)


def code(name):
    if not name:
        raise ValueError("empty")
    return _second(name)


with gr.Blocks() as demo:
    name, box = gr.Textbox(), gr.Textbox()
    demo.load(start, name, box)
    name.submit(code, name, box)

demo.launch(show_error=None)

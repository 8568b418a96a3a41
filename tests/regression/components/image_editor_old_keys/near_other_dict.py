import gradio as gr


def cut(annotated, state):
    return annotated["image"], state["mask"]


with gr.Blocks() as demo:
    annotated = gr.JSON()
    state = gr.State({"mask": None})
    one, two = gr.Image(), gr.Image()
    gr.Button().click(cut, [annotated, state], [one, two])

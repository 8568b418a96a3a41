import gradio as gr


def work():
    yield
    print("done")


with gr.Blocks() as demo:
    gr.Button().click(work, None, None, queue=False)

import gradio as gr


def work(text, progress=gr.Progress()):
    progress(0.5, desc="halfway")
    return text


def given(text, progress):
    progress(0.5)
    return text


def annotated(text, progress: gr.Progress):
    progress(0.5)
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    kept = gr.State(print)
    box.submit(work, box, box)
    box.change(given, [box, kept], box)
    box.input(annotated, box, box)

# gradio: 3.50.2
import gradio as gr


def page():
    with gr.Blocks() as demo:
        gr.ImageEditor()  # expect: not-yet-introduced
        box = gr.Textbox()
        box.submit(print, box, box, concurrency_limit=2)  # expect: not-yet-introduced
    return demo


page().launch(allowed_paths=["x"], max_file_size="5mb")  # expect: not-yet-introduced

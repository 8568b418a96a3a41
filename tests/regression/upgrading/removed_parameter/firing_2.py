# gradio: 4.44.1, 5.50.0
import gradio as gr


class Page:
    def __init__(self):
        self.photo = gr.Image(label="Photo", source="webcam")  # expect: removed-parameter
        self.show()

    def show(self):
        self.go = gr.Button()
        self.go.click(print, self.photo, None, status_tracker=None)  # expect: removed-parameter


def page():
    with gr.Blocks() as demo:
        gr.Chatbot(color_map=("red", "green"))  # expect: removed-parameter
        demo.load(print, _js="() => 1")  # expect: removed-parameter
    return demo


page().launch(enable_queue=True)  # expect: removed-parameter

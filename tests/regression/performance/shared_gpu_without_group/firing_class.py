import gradio as gr


class MusicModel:
    def generate(self, text):
        return text


music = MusicModel()


def compose(text):
    return music.generate(text)


def vary(text):
    return music.generate(text)


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(compose, box, box)
    box.change(vary, box, box)  # ask: shared-gpu-without-group

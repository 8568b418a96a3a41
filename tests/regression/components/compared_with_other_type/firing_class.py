import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.volume = gr.Slider(0, 10, step=1)
            self.out = gr.Textbox()
            self.volume.release(self.play, self.volume, self.out)

    def play(self, volume):
        if volume == "0":  # expect: compared-with-other-type
            return "silence"
        return "sound"

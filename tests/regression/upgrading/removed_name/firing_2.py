# gradio: 5.50.0, 6.31.0
import gradio


def wave(path):
    return gradio.make_waveform(path)  # expect: removed-name


class Page:
    def __init__(self):
        with gradio.Blocks():
            self.leave = gradio.LogoutButton()  # expect: removed-name
            self.box = gradio.Textbox()
            self.box.style(show_copy_button=True)  # expect: removed-name

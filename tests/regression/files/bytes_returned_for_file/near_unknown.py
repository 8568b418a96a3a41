import gradio as gr
from exporters import render


class Story:
    def encode(self, width):
        return "story.txt"


def export(text):
    return render(text)


def story(text):
    return Story().encode(80)


def bound(text):
    return Story().encode(width=80)


def sound(text):
    return Story().encode(encoding="mp3")


def report(text):
    return render(text).read()


def outputs():
    return [gr.File()]


with gr.Blocks() as demo:
    text = gr.Textbox()
    file = gr.File()
    text.change(export, text, file)
    text.submit(story, text, file)
    text.blur(story, text, outputs())
    text.input(bound, text, file)
    text.focus(sound, text, file)
    text.focus(report, text, file)

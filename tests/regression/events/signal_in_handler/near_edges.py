import signal

import gradio as gr


class Lamp:
    def signal(self, colour):
        return colour


lamp = Lamp()


def stop():
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def show(text):
    signal.raise_signal(signal.SIGUSR1)
    signal.alarm(0)
    return lamp.signal(text)


def tried(text):
    try:
        signal.signal(signal.SIGALRM, print)
    except ValueError:
        return "without a limit"
    return text


async def later(text):
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return text


stop()
with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(show, box, box)
    box.change(later, box, box)
    box.blur(tried, box, box)

import signal as sig
from signal import set_wakeup_fd

import gradio as gr


def limit(seconds):
    sig.signal(sig.SIGALRM, print)  # expect: signal-in-handler
    sig.alarm(seconds)


def nested(text):
    limit(3)
    return nested(text[1:]) if text else ""


def again(text):
    limit(5)
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(nested, box, box)
    box.change(again, box, box)

    @gr.render(inputs=box)
    def draw(text):
        set_wakeup_fd(3)  # expect: signal-in-handler


demo = gr.Interface(lambda text: sig.signal(text, None), "text", "text")  # expect: signal-in-handler

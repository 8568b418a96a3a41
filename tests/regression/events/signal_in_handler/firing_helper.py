import signal

import gradio as gr


def limited(work):
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # expect: signal-in-handler
    return work()


def solve(text):
    return limited(lambda: text)


demo = gr.Interface(solve, "text", "text")

import signal

import gradio as gr


async def solve(text):
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    return text


demo = gr.Interface(solve, "text", "text")

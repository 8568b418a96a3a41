import time
from collections import deque

import gradio as gr

waits = deque(maxlen=100)


def answer(question):
    begun = time.perf_counter()
    reply = question[::-1]
    waits.append(time.perf_counter() - begun)
    return reply, f"{sum(waits):.3f} s in all, {waits.__sizeof__()} bytes"


with gr.Blocks(title="Oracle") as demo:
    question = gr.Textbox(label="Question")
    reply = gr.Textbox(label="Reply")
    status = gr.Textbox(label="Status")
    question.submit(answer, question, [reply, status])

if __name__ == "__main__":
    demo.launch()

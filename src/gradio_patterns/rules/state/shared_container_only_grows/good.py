import time
from collections import deque

import gradio as gr

calls = deque(maxlen=100)


def answer(question):
    calls.append(time.time())
    recent = [at for at in calls if at > time.time() - 60]
    return question[::-1], len(recent)


with gr.Blocks(title="Oracle") as demo:
    question = gr.Textbox(label="Question")
    reply = gr.Textbox(label="Reply")
    busy = gr.Number(label="Questions in the last minute")
    question.submit(answer, question, [reply, busy], api_name="answer")

if __name__ == "__main__":
    demo.launch()

import queue

import gradio as gr

answer_queue = queue.Queue()


def ask(question):
    return f"{question} {answer_queue.get()}"


with gr.Blocks() as demo:
    question = gr.Textbox(label="Question")
    answer = gr.Textbox(label="Answer")
    question.submit(ask, question, answer, api_name="ask")

if __name__ == "__main__":
    demo.launch()

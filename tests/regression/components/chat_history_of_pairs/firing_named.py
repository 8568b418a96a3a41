# gradio: 6.31.0
import gradio as gr

WELCOME = "Hello!"
GREETING = [
    (None, WELCOME),  # expect: chat-history-of-pairs -> {"role": "assistant", "content": WELCOME}
]
SHARED = [["Hi", "Hello"]]  # expect: chat-history-of-pairs -> no fix


def clear():
    return GREETING


def count():
    return len(SHARED)


with gr.Blocks() as demo:
    first = gr.Chatbot(GREETING)
    second = gr.Chatbot(value=SHARED)
    number = gr.Number()
    go = gr.Button()
    go.click(clear, None, first)
    go.click(count, None, number)

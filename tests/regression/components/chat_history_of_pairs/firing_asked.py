# gradio: 6.31.0
import gradio as gr


def asked_of_another(history, count):
    if isinstance(count, int):
        print(count)
    for user, bot in history:  # expect: chat-history-of-pairs
        print(user, bot)
    return history


with gr.Blocks() as demo:
    chat, count = gr.Chatbot(), gr.Number()
    go = gr.Button()
    go.click(asked_of_another, [chat, count], chat)

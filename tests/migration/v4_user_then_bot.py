# call: /user ["Hello", []]
# call: /bot [[{"role": "user", "content": [{"type": "text", "text": "Hello"}]}]]
import time

import gradio as gr


def user(message, history):
    return "", [*history, [message, None]]


def bot(history):
    answer = "One moment, please."
    history[-1][1] = ""
    for character in answer:
        history[-1][1] += character
        time.sleep(0.01)
        yield history


with gr.Blocks() as demo:
    chatbot = gr.Chatbot(show_copy_button=True, bubble_full_width=False)
    msg = gr.Textbox()
    clear = gr.Button("Clear")
    msg.submit(user, [msg, chatbot], [msg, chatbot], queue=False).then(bot, chatbot, chatbot)
    clear.click(lambda: None, None, chatbot, queue=False)

demo.queue()
demo.launch()

"""What launch() or queue() gives is used, or one of them stands deeper: no fix moves it."""

import os

import gradio as gr

demo = gr.Interface(len, "text", "number")
server, local, shared = demo.launch(prevent_thread_lock=True)
demo.queue(max_size=5)  # expect: queue-after-launch -> no fix

chat = gr.ChatInterface(lambda message, history: message)
chat.launch(prevent_thread_lock=True)
same = chat.queue(max_size=5)  # expect: queue-after-launch -> no fix

page = gr.Interface(len, "text", "number")
page.launch(prevent_thread_lock=True)
if os.environ.get("BUSY"):
    page.queue(max_size=5)  # expect: queue-after-launch -> no fix


def restart():
    demo.close()
    demo.launch()

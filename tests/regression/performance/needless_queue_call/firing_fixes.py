"""Where the call can be taken out, and where something would go with it."""

import gradio as gr

demo = (
    gr.Interface(len, "text", "number")  # expect: needless-queue-call -> gr.Interface(len, "text", "number") ⏎     .launch()
    .queue()
    .launch()
)
(gr.Interface(len, "text", "number")).queue().launch()  # expect: needless-queue-call -> no fix
gr.Interface(len, "text", "number").queue()  # expect: needless-queue-call -> no fix

chat = gr.ChatInterface(lambda message, history: message)
chat.queue(  # expect: needless-queue-call -> no fix
    # many ask at noon
)
chat.launch()


class Page:
    def __init__(self):
        self.demo = gr.Interface(len, "text", "number")
        self.demo.queue()  # expect: needless-queue-call -> no fix

import gradio as gr


def reply(text, history):
    return text


one = gr.ChatInterface(reply, examples=["Hello", "Bye"])
two = gr.ChatInterface(reply, examples=["Hello", "Bye"], additional_inputs=None)
three = gr.ChatInterface(reply, examples=["Hello", "Bye"], additional_inputs=[])

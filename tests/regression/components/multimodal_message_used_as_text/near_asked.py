import gradio as gr


def reply(message, history):
    if isinstance(message, str):
        return message.strip()
    return message["text"].strip()


demo = gr.ChatInterface(reply, multimodal=True)

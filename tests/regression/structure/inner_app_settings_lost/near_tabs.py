import gradio as gr
import queue


def shout(text):
    return text.upper()


first = gr.Interface(shout, "text", "text")
second = gr.ChatInterface(lambda message, history: message)
tabs = gr.TabbedInterface([first, second], ["Loud", "Chat"])
tabs.queue()

with gr.Blocks() as demo:
    jobs = queue.Queue()
demo.launch()

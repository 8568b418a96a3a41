# gradio: 4.44.1, 6.31.0
import gradio as gr
from gradio import Blocks, ChatInterface

with gr.Blocks() as demo:
    gr.Textbox()

if __name__ == "__main__":
    demo.queue()  # expect: needless-queue-call -> if __name__ == "__main__": ⏎     demo.launch()
    demo.launch()

gr.Interface(len, "text", "number").queue().launch()  # expect: needless-queue-call -> gr.Interface(len, "text", "number").launch()

chat = ChatInterface(lambda m, h: m).queue()  # expect: needless-queue-call -> chat = ChatInterface(lambda m, h: m) ⏎ chat.launch()
chat.launch()


def main():
    with Blocks() as page:
        gr.Textbox()
    page.queue()  # expect: needless-queue-call
    page.launch(server_port=8000)


def build():
    with gr.Blocks() as page:
        gr.Textbox()
    if page:
        page.queue()  # expect: needless-queue-call -> no fix
    return page

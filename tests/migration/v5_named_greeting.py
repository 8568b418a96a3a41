import gradio as gr

WELCOME = "What would you like to know?"
GREETING = [(None, WELCOME)]


def clear():
    return GREETING


with gr.Blocks() as demo:
    chatbot = gr.Chatbot(GREETING, type="tuples", height=300)
    gr.Button("Clear").click(clear, None, chatbot)

demo.launch()

# gradio: 3.50.2, 4.44.1
import gradio as gr


def answer(message, history):
    history.append((message, "ok"))
    history[-1][1] = "better"
    return "", history


with gr.Blocks() as demo:
    chat = gr.Chatbot()
    box = gr.Textbox()
    box.submit(answer, [box, chat], [box, chat])

# call: /answer ["Hello", []]
import gradio as gr


def answer(message, history):
    history.append((message, f"You said: {message}"))
    return "", history


with gr.Blocks() as demo:
    chatbot = gr.Chatbot(label="Echo", color_map=("green", "gray"))
    message = gr.Textbox(label="Message")
    message.submit(answer, [message, chatbot], [message, chatbot])

demo.launch()

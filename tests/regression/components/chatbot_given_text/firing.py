# gradio: 3.50.2, 5.50.0, 6.31.0
import gradio as gr


def constant(message):
    return "", "I do not know."  # expect: chatbot-given-text


def added(message):
    answer = "You said " + message
    return answer  # expect: chatbot-given-text


def listed(message):
    yield [f"You said {message}"]  # expect: chatbot-given-text


with gr.Blocks() as demo:
    box = gr.Textbox()
    chat = gr.Chatbot()
    box.submit(constant, box, [box, chat])
    box.change(added, inputs=box, outputs=[chat])
    box.blur(listed, box, chat)
    gr.Button("Hi").click(lambda: "Hello", None, chat)  # expect: chatbot-given-text

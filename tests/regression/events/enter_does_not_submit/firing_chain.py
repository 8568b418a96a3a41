import gradio as gr


def add(text, history):
    return "", [*history, {"role": "user", "content": text}]


def reply(history):
    return history


with gr.Blocks() as demo:
    chat = gr.Chatbot()
    box = gr.Textbox(
        lines=3,  # expect: enter-does-not-submit
        placeholder="Ask me",
    )
    clear = gr.Button()
    box.submit(add, [box, chat], [box, chat]).then(reply, chat, chat)
    clear.click(lambda: [], None, chat)

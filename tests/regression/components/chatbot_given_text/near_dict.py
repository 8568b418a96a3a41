import gradio as gr


def answer(message, history):
    text = "ok"
    if message:
        print(text)
    text = history + [{"role": "user", "content": message}]
    return text


def keyed(message, history):
    return {box: "sent", chat: history}


with gr.Blocks() as demo:
    box = gr.Textbox()
    chat = gr.Chatbot()
    box.submit(answer, [box, chat], chat)
    box.change(keyed, [box, chat], [box, chat])

import gradio as gr


def ask(text, chat):
    return "", [*chat, {"role": "user", "content": text}]


def reply(chat):
    question = chat[-1]["content"].strip()
    return [*chat, {"role": "assistant", "content": f"You asked: {question}"}]


with gr.Blocks(title="Echo") as demo:
    chat = gr.Chatbot(label="Chat")
    text = gr.Textbox(label="Question")
    text.submit(ask, [text, chat], [text, chat]).then(reply, chat, chat)


if __name__ == "__main__":
    demo.launch()

import gradio as gr
from openai import OpenAI

client = OpenAI()


def answer(question, history):
    history = history + [{"role": "user", "content": question}]
    reply = client.chat.completions.create(
        model="m",
        messages=[{"role": "system", "content": "Be kind."}, *history],  # expect: history-keys-sent-to-llm
    )
    return history + [{"role": "assistant", "content": reply.choices[0].message.content}]


def stream(question, history):
    history += [{"role": "user", "content": question}]
    sent = list(history)
    yield sent
    client.chat.completions.create(model="m", messages=history)  # expect: history-keys-sent-to-llm


def chat(question, history):
    history = [*(history or []), {"role": "user", "content": question}]
    return str(client.chat.completions.create(model="m", messages=history))


def copied(question, history):
    history = history.copy()
    history.append({"role": "user", "content": question})
    return str(client.chat.completions.create(model="m", messages=history))  # expect: history-keys-sent-to-llm


with gr.Blocks() as demo:
    chatbot = gr.Chatbot()
    box = gr.Textbox()
    box.submit(answer, [box, chatbot], chatbot)
    box.submit(stream, [box, chatbot], chatbot).then(lambda: "", None, box)

gr.ChatInterface(chat)
gr.ChatInterface(fn=copied)

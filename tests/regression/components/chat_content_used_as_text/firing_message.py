import gradio as gr


def one(chat):
    return chat[-1]["content"].strip()  # expect: chat-content-used-as-text


def two(text, history):
    prompt = ""
    for message in history:
        prompt = prompt + message["role"] + ": " + message["content"].lower()  # expect: chat-content-used-as-text
    return "Last: " + history[0]["content"]  # expect: chat-content-used-as-text


def three(text, history):
    last = history[-1]
    content = last["content"]
    words = [each["content"].split() for each in history[-4:]]  # expect: chat-content-used-as-text
    yield content.upper() + str(words)  # expect: chat-content-used-as-text


with gr.Blocks() as demo:
    chat = gr.Chatbot()
    out = gr.Textbox()
    chat.change(one, chat, out)

gr.ChatInterface(two)
gr.ChatInterface(three)

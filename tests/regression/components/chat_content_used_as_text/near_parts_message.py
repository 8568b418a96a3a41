import gradio as gr


def one(chat):
    return chat[-1]["content"][0]["text"].strip() + str(len(chat[-1]["content"]))


def two(text, history):
    for message in history:
        for part in message["content"]:
            print(part["text"].lower(), message["role"].upper(), message["content"].copy())
    return text + history[-1]["role"] + "".join(part["text"] for part in history[0]["content"])


def asked(text, history):
    content = history[-1]["content"]
    return content.strip() if isinstance(content, str) else content[0]["text"]


def made(text, history):
    history.append({"role": "user", "content": text})
    return history[-1]["content"].strip()


def bound(text, history):
    history = [{"role": "user", "content": text}]
    return history[-1]["content"].strip()


def rebound(text, history):
    content = history[-1]["content"]
    content = content[0]["text"]
    message = history[-1]
    message = {"content": text}
    return content.strip() + message["content"].strip() + text


def other(state, history):
    for each in state:
        print(each["content"].strip())
    first = state[-1]
    rest = history[1:]
    print(first["content"].strip(), state["content"].strip(), [*history] + [text], rest["content"].strip())
    key = "content"
    history[-1]["content"] + [1]
    return state[-1]["content"].strip() + history[-1][key].strip() + "a" + str(history[-1])


with gr.Blocks() as demo:
    chat = gr.Chatbot()
    state = gr.State([{"content": "a"}])
    out = gr.Textbox()
    chat.change(one, chat, out)
    chat.like(other, [state, chat], out)

gr.ChatInterface(two)
gr.ChatInterface(asked)
gr.ChatInterface(made)
gr.ChatInterface(bound)
gr.ChatInterface(rebound)

import gradio as gr


def reply(message, history):
    print("got " + message["text"], message.get("files"), message.keys())
    return message["text"].strip()


def bound_again(message, history):
    message = message["text"]
    return message.strip()


demo = gr.ChatInterface(reply, multimodal=True)
other = gr.ChatInterface(bound_again, multimodal=True)


def counted(message, history):
    text = "a" + "b" + message["text"]
    number = 3 - len(message) + 4
    print("%s" % message, message | {"a": 1}, number, text)
    print(f"{message}".strip(), type(text), getattr(history, "upper"), isinstance(text, str))
    return text.upper() + str(message).strip() + (f"{number}" - "a")


fourth = gr.ChatInterface(counted, multimodal=True)
fifth = gr.ChatInterface(unknown, multimodal=True)

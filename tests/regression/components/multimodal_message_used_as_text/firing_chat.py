import gradio as gr


def reply(message, history):
    if message.lower().startswith("bye"):  # expect: multimodal-message-used-as-text
        return "See you"
    return "Yes?"


class Bot:
    def answer(self, question, history):
        yield question + "?"  # expect: multimodal-message-used-as-text

    def build(self):
        return gr.ChatInterface(self.answer, multimodal=True)


demo = gr.ChatInterface(fn=reply, multimodal=True)


def longer(message, history):
    print(isinstance(history, list), print(message))
    return "You said: " + "today: " + message  # expect: multimodal-message-used-as-text


def formatted(message, history):
    return message + f", {len(history)}"  # expect: multimodal-message-used-as-text


third = gr.ChatInterface(longer, multimodal=True)
fourth = gr.ChatInterface(formatted, multimodal=True)


def silent():
    return "hello".strip()


def plain(text):
    return text.strip()


fifth = gr.ChatInterface(silent, multimodal=True)
sixth = gr.Interface(plain, "text", "text", multimodal=True)

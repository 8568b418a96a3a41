import gradio as gr
from model import answer


def prompt(message, turns):
    parts = []
    for user, bot in turns:  # expect: chat-history-of-pairs
        parts.append(f"{user}\n{bot}")
    return "\n".join([*parts, message])


def texts(past):
    return [turn[0] for turn in past]  # expect: chat-history-of-pairs


def chat(message, history):
    return answer(prompt(message, history), texts(history))


def build(before, name):
    def fn(message, history):
        return answer(before(message, history))

    return fn


def parts():
    def before(message, history):
        found = []
        whole = history + [[message, ""]]
        for item in whole:
            found.append({"role": "user", "content": item[0]})  # expect: chat-history-of-pairs
        return found

    return before, str


before, after = parts()
fn = build(before, "small")
gr.ChatInterface(chat)
gr.ChatInterface(fn=fn)


class Page:
    def respond(self, history):
        last = history[-1][0]  # expect: chat-history-of-pairs "KeyError"
        return [*history, {"role": "assistant", "content": answer(last)}]

    def build(self):
        with gr.Blocks() as demo:
            chat = gr.Chatbot()
            gr.Button().click(self.respond, chat, chat)
        return demo

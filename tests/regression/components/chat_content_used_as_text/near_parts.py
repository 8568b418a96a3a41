# gradio: 6.31.0
import gradio as gr
from model import complete


def text_of(content):
    if isinstance(content, str):
        return content
    return "".join(part["text"] for part in content if part["type"] == "text")


def reply(message, history):
    turns = [{"role": turn["role"], "content": turn["content"]} for turn in history]
    turns.append({"role": "user", "content": message})
    said = [text_of(turn["content"]) for turn in history]
    first = history[0]["content"][0]["text"].strip()
    print(f"history: {history[-1]['content']}")
    return complete(turns, said, first)


def both(message, history):
    texts = []
    for turn in history:
        content = turn["content"]
        if isinstance(content, list):
            content = content[0]["text"]
        texts.append(content.strip())
    return " ".join(texts)


def own(message, history):
    history = history or []
    history.append({"role": "user", "content": message})
    print(history[-1]["content"].strip())
    history += [{"role": "assistant", "content": ""}]
    for word in message.split():
        history[-1]["content"] += word + " "
        yield history[-1]["content"].strip()


def other(message, history):
    notes = [{"content": "text"}]
    return notes[0]["content"].strip() + "".join(note["content"] for note in notes)


for one in (reply, both, own, other):
    gr.ChatInterface(reply if one is reply else one)
gr.ChatInterface(reply)
gr.ChatInterface(both)
gr.ChatInterface(own)
gr.ChatInterface(other)

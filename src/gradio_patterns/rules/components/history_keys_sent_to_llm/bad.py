from types import SimpleNamespace

import gradio as gr


def create(model, messages):
    """Stands for a model API that refuses what it does not know, as strict ones do."""
    for message in messages:
        extra = set(message) - {"role", "content"}
        if extra:
            raise ValueError(f"400: unsupported properties {sorted(extra)}")
    return f"{model} has read {len(messages)} messages"


client = SimpleNamespace(chat=SimpleNamespace(completions=SimpleNamespace(create=create)))


def reply(message, history):
    messages = [*history, {"role": "user", "content": message}]
    return client.chat.completions.create(model="owl-1", messages=messages)


demo = gr.ChatInterface(reply, title="Ask the owl")

if __name__ == "__main__":
    demo.launch()

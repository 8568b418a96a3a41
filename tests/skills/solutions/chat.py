import time

import gradio as gr


def answer(message, history):
    shown = []
    for word in message.split():
        time.sleep(0.1)
        shown.append(word.upper())
        yield " ".join(shown)


def again(history, retried: gr.RetryData):
    kept = history[: retried.index]
    shown = []
    for word in str(retried.value).split():
        time.sleep(0.1)
        shown.append(word.upper())
        yield [
            *kept,
            {"role": "user", "content": retried.value},
            {"role": "assistant", "content": " ".join(shown)},
        ]


demo = gr.ChatInterface(answer, api_name="chat", concurrency_limit=10, title="Shout")

if __name__ == "__main__":
    demo.launch()

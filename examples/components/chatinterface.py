"""The function gets the message and the history, and returns or yields the answer."""

from collections.abc import Iterator

import gradio as gr


def answer(message: str, history: list[dict[str, object]]) -> Iterator[str]:
    said = f"You said: {message}"
    for end in range(1, len(said) + 1):
        yield said[:end]


demo = gr.ChatInterface(answer, examples=["Good morning"], title="Echo")

demo.launch()

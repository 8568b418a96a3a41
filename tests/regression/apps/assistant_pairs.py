# gradio: 5.50.0, 6.31.0
"""Assistant from the 5.x days: chat of pairs, streaming over SSE, a voice box, mounted twice."""

import json
import os
import time
from typing import Any, Iterator, List, Optional, Tuple

import gradio as gr
import requests
from fastapi import FastAPI

Pairs = List[Tuple[Optional[str], Optional[str]]]
URL = os.environ.get("ASSISTANT_URL", "http://127.0.0.1:9000/generate")
STYLES = {"short": "Answer in one sentence.", "long": "Explain step by step."}
OFFICE = os.environ.get("OFFICE_PASSWORD", "")


def call(prompt: str, style: str) -> Iterator[str]:
    """Lines of server-sent events."""
    body = {"prompt": f"{STYLES[style]}\n{prompt}", "stream": True}
    with requests.post(URL, json=body, stream=True, timeout=60) as answer:
        for line in answer.iter_lines():
            if line.startswith(b"data: "):
                yield json.loads(line[6:])["text"]


def add_turn(message: str, history: Pairs):
    if not message:
        return gr.skip(), gr.skip()
    return "", history + [(message, None)]  # expect[>=6]: chat-history-of-pairs


def respond(history: Pairs, style: str):
    question = history[-1][0]
    text = ""
    for piece in call(question, style):
        text += piece
        yield history[:-1] + [(question, text)]  # expect[>=6]: chat-history-of-pairs


def simple(message: str, history: Any) -> str:  # ask: control-without-effect
    words = message.split()
    return " ".join(reversed(words))


def flag(history: Pairs) -> str:
    return f"{len(history)} turns flagged"


def clear_all():
    return [], ""


def retry_later(seconds: float):
    for rest in range(int(seconds), 0, -1):  # expect: empty-value-handed-on
        time.sleep(1)
        yield f"{rest} s"


def count(text: str) -> str:
    return f"{len(text)} characters"


def count_words(text: str) -> str:
    return f"{len(text.split())} words"


def say(recording: Tuple[int, Any]) -> str:
    with open(recording, "rb") as sound:  # expect: audio-used-as-other-type
        return f"{len(sound.read())} bytes"


async def check(user: str, password: str) -> bool:
    return bool(OFFICE) and user == "office" and password == OFFICE


with gr.Blocks(title="Assistant") as demo:  # ask: uploads-kept-forever
    chat = gr.Chatbot(height=400)  # expect[<6]: chatbot-format-unset
    with gr.Row():
        message = gr.Textbox(show_label=False, placeholder="Write here", scale=5)
        style = gr.Radio(list(STYLES), value="short", show_label=False)
        stop = gr.Button("Stop")
        clear = gr.Button("Clear")
    with gr.Row():
        voice = gr.Audio(label="Voice")
        size = gr.Textbox(label="Size")
        flagged = gr.Markdown()
        flag_button = gr.Button("Flag")
    with gr.Row():
        wait = gr.Number(5, label="Seconds")
        waiting = gr.Markdown()
        later = gr.Button("Retry later")
        note = gr.Textbox(label="Note")
        note_size = gr.Markdown()

    turn = message.submit(add_turn, [message, chat], [message, chat], queue=False)
    answering = turn.then(respond, [chat, style], chat, concurrency_limit=8)
    stop.click(None, None, None, cancels=[answering])
    clear.click(clear_all, None, [chat, message])
    flag_button.click(flag, chat, flagged)
    voice.stop_recording(say, voice, size)
    later.click(retry_later, wait, waiting, queue=False)  # expect: generator-without-queue
    note.blur(count, note, note_size)
    note.blur(count_words, note, note_size)  # expect[<6]: race-on-one-event
    with gr.Accordion("Mirror", open=False):
        mirror = gr.ChatInterface(simple)  # expect[<6]: chatbot-format-unset
        mirror.queue(default_concurrency_limit=6)  # expect: inner-app-settings-lost

with gr.Blocks(title="Status") as status_page:
    state = gr.Markdown("All is well")
    gr.Button("Look").click(lambda: "Still well", None, state)

app = FastAPI()
app = gr.mount_gradio_app(app, status_page, path="/status")  # expect: mounted-app-left-open
app = gr.mount_gradio_app(
    app, demo, path="/chat", auth=lambda u, p: check(u, p), show_error=False  # expect: async-auth-lets-everyone-in
)

if __name__ == "__main__":
    demo.launch()  # expect: mounted-and-launched

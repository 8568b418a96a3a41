# gradio: 6.31.0
"""Support desk chat: streams from an OpenAI-compatible server, with stop, retry and a transcript.

The client is made lazily and once, so that the page builds without a key.
"""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections.abc import AsyncIterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import gradio as gr

MODEL = os.environ.get("CHAT_MODEL", "small-instruct")
BASE_URL = os.environ.get("CHAT_BASE_URL", "http://localhost:8000/v1")
SYSTEM = "You answer questions about garden tools. Be brief, and say so when you do not know."

# Counts answers over all visitors, on purpose; the lock guards it.
_answers = 0
_answers_lock = threading.Lock()

# One entry per browser session, removed when the page is closed.
_drafts: dict[str, str] = {}


@lru_cache(maxsize=1)
def client() -> Any:
    """The one client of the process."""
    from openai import AsyncOpenAI

    key = os.environ.get("CHAT_API_KEY")
    if not key:
        raise gr.Error("CHAT_API_KEY is not set: this server cannot answer.")
    return AsyncOpenAI(api_key=key, base_url=BASE_URL)


def text_of(content: Any) -> str:
    """Messages arrive as text or as a list of blocks."""
    if isinstance(content, str):
        return content
    parts = []
    for block in content or []:
        if isinstance(block, dict) and block.get("type") == "text":
            parts.append(block["text"])
    return "\n".join(parts)


def as_api_messages(history: list[dict]) -> list[dict]:
    wanted = [{"role": "system", "content": SYSTEM}]
    for message in history:
        wanted.append({"role": message["role"], "content": text_of(message["content"])})
    return wanted


def count_answer() -> int:
    global _answers
    with _answers_lock:
        _answers += 1
        return _answers


def add_question(question: str, history: list[dict] | None):
    """Shows the question at once and empties the box."""
    if not question.strip():
        return gr.skip(), gr.skip()
    history = list(history or [])
    return "", [*history, {"role": "user", "content": question.strip()}]


async def answer(history: list[dict], temperature: float) -> AsyncIterator[list[dict]]:
    if not history or history[-1]["role"] != "user":
        yield history
        return
    stream = await client().chat.completions.create(
        model=MODEL,
        messages=as_api_messages(history),
        temperature=temperature,
        stream=True,
    )
    reply = {"role": "assistant", "content": ""}
    try:
        async for chunk in stream:
            delta = chunk.choices[0].delta.content
            if delta:
                reply = {"role": "assistant", "content": reply["content"] + delta}
                yield [*history, reply]
    finally:
        # Runs as well when the visitor presses Stop; only tidies up, shows nothing.
        await stream.close()
        count_answer()


def undo(history: list[dict]) -> tuple[list[dict], str]:
    """Takes back the last question and puts it into the box again."""
    for place in range(len(history) - 1, -1, -1):
        if history[place]["role"] == "user":
            return history[:place], text_of(history[place]["content"])
    return history, ""


def remove_old(pattern: str) -> None:
    """Files of earlier calls: Gradio copied them long ago."""
    for path in Path(tempfile.gettempdir()).glob(pattern):
        if time.time() - path.stat().st_mtime > 3600:
            path.unlink(missing_ok=True)


def transcript(history: list[dict]) -> str:
    if not history:
        raise gr.Error("There is nothing to download yet.")
    remove_old("chat-*")
    with tempfile.NamedTemporaryFile(
        "w", suffix=".md", prefix="chat-", delete=False, encoding="utf-8"
    ) as out:
        for message in history:
            out.write(f"**{message['role']}**: {text_of(message['content'])}\n\n")
    return out.name


def remember_draft(text: str, request: gr.Request) -> None:
    if request.session_hash:
        _drafts[request.session_hash] = text


def forget_draft(request: gr.Request) -> None:
    _drafts.pop(request.session_hash or "", None)


def busy() -> tuple[dict, dict]:
    return gr.update(interactive=False), gr.update(visible=True)


def idle() -> tuple[dict, dict]:
    return gr.update(interactive=True), gr.update(visible=False)


with gr.Blocks(title="Garden desk", delete_cache=(3600, 86400)) as demo:
    gr.Markdown("# Garden desk\nAsk about spades, shears and everything between.")
    chat = gr.Chatbot(label="Conversation", height=480)
    with gr.Row():
        question = gr.Textbox(show_label=False, placeholder="Your question", scale=6)
        send = gr.Button("Send", variant="primary", scale=1)
        stop = gr.Button("Stop", variant="stop", visible=False, scale=1)
    with gr.Accordion("Settings", open=False):
        temperature = gr.Slider(0.0, 1.5, value=0.3, step=0.1, label="Temperature")
    with gr.Row():
        back = gr.Button("Undo")
        save = gr.DownloadButton("Transcript", value=None)
        make = gr.Button("Prepare transcript")
    gr.Examples(["Which spade for clay?", "How often do I oil shears?"], inputs=question)

    started = gr.on(
        [send.click, question.submit],
        add_question,
        inputs=[question, chat],
        outputs=[question, chat],
    ).then(busy, outputs=[send, stop])
    streaming = started.then(
        answer, inputs=[chat, temperature], outputs=chat, concurrency_limit=16
    )
    streaming.then(idle, outputs=[send, stop])
    streaming.failure(idle, outputs=[send, stop])

    stop.click(idle, outputs=[send, stop], cancels=[streaming])
    back.click(undo, inputs=chat, outputs=[chat, question])
    make.click(transcript, inputs=chat, outputs=save)
    question.input(remember_draft, inputs=question, outputs=None)
    demo.unload(forget_draft)

demo.queue(max_size=64)

if __name__ == "__main__":
    demo.launch(theme=gr.themes.Soft(), max_file_size="5mb")

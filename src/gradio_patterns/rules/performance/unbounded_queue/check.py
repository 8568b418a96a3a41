"""An app with slow models whose queue has no max_size."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import imports_any
from gradio_patterns.findings.hit import Hit

WORDS = ("transformers", "diffusers", "torch", "openai", "llama_cpp", "vllm", "TTS", "whisper")

SLOW = frozenset(
    {"transformers", "diffusers", "torch", "llama_cpp", "vllm", "TTS", "whisper", "faster_whisper"}
)


def check(app: App) -> Iterator[Hit]:
    if not imports_any(app, SLOW) or not app.handlers:
        return
    if "max_size" in app.source.text or any(call.open for call in app.app_calls("queue")):
        return
    for call in app.launches[:1]:
        yield Hit(
            call.node,
            "any number of calls may wait for this model: demo.queue(max_size=...) turns the rest"
            " away with a message",
        )

"""Asks where a handler that only waits for the network runs one call at a time."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import imports_any
from gradio_patterns.findings.hit import Hit

WORDS = ("async def", "requests", "httpx", "openai", "anthropic", "InferenceClient", "urlopen")

REMOTE = (
    "requests.", "httpx.", "aiohttp.", "urllib.request.urlopen", "openai.", "anthropic.",
    "huggingface_hub.InferenceClient", "huggingface_hub.AsyncInferenceClient", "asyncio.sleep",
    "gradio_client.Client", "ollama.", "litellm.",
)  # fmt: skip
LOCAL = frozenset({"torch", "transformers", "diffusers", "tensorflow", "llama_cpp", "whisper"})
"""Libraries that compute here: the default limit guards them."""


def check(app: App) -> Iterator[Hit]:
    text = app.source.text
    if (
        "default_concurrency_limit" in text
        or "CONCURRENCY_LIMIT" in text
        or imports_any(app, LOCAL)
    ):
        return
    for function, event in app.handlers:
        events = app.events_of(function)
        if function.is_generator or event.name in {"render", "load", "unload", "tick"}:
            continue
        if function.decorators and not event.decorated:
            continue
        if any(e.call.open or e.call.keyword("concurrency_limit") is not None for e in events):
            continue
        name = remote(app, function)
        if name is not None:
            yield Hit(
                function.node,
                f'"{function.name}" mostly waits for {name}, yet runs one call at a time: may'
                f" several visitors use it at once (concurrency_limit=)?",
            )


def remote(app: App, function: Function) -> str | None:
    """What the handler waits for."""
    for node, place in app.calls_in(function):
        path = app.qualified(node.func, place)
        root: ast.expr = node.func
        while isinstance(root, ast.Attribute):
            root = root.value
        if path is None and isinstance(root, ast.Name):
            path = app.called(root, place)
        if path is None or not path.startswith(REMOTE):
            continue
        last = ast.unparse(node.func).rpartition(".")[2]
        if last[:1].islower() or last in {"AsyncClient", "ClientSession"}:
            return ast.unparse(node.func)  # not a constructor, which waits for nothing
    return None

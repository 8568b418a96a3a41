"""time.sleep, requests, subprocess and kin inside ``async def``: the whole server stands still."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.finding import Edit, Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("async def",)

VERBS = ("get", "post", "put", "patch", "delete", "head", "request")
BLOCKING = frozenset(
    {
        "time.sleep", "os.system", "urllib.request.urlopen", "urllib.request.urlretrieve",
        "subprocess.run", "subprocess.call", "subprocess.check_call", "subprocess.check_output",
        *(f"requests.{verb}" for verb in VERBS), *(f"httpx.{verb}" for verb in VERBS),
    }
)  # fmt: skip
CLIENTS = frozenset(
    {
        "openai.OpenAI", "openai.AzureOpenAI", "anthropic.Anthropic", "requests.Session",
        "httpx.Client", "gradio_client.Client", "huggingface_hub.InferenceClient", "ollama.Client",
    }
)  # fmt: skip
USES = frozenset({*VERBS, "create", "predict", "chat_completion", "text_generation", "chat"})
"""Methods of these clients that wait for an answer."""


def check(app: App) -> Iterator[Hit]:
    for function, _ in app.handlers:
        if not function.is_async:
            continue
        for node, place in app.calls_in(function):
            name = blocking(app, node, place)
            if name is not None:
                yield Hit(
                    node,
                    f'{name}() in the async handler "{function.name}" stops the server for all'
                    f" visitors until it returns; {advice(name)}",
                    awaited(app, function, node, name),
                )


def blocking(app: App, node: ast.Call, place: Place) -> str | None:
    """The name of what is called, where it blocks."""
    path = app.qualified(node.func, place)
    if path in BLOCKING:
        return path
    if not isinstance(node.func, ast.Attribute) or node.func.attr not in USES:
        return None
    root: ast.expr = node.func
    while isinstance(root, ast.Attribute):
        root = root.value
    if isinstance(root, ast.Name) and app.called(root, place) in CLIENTS:
        return ast.unparse(node.func)
    return None


def advice(name: str) -> str:
    if name == "time.sleep":
        return "await asyncio.sleep() instead"
    return "use an async client, await asyncio.to_thread(), or a plain def"


def awaited(app: App, function: Function, node: ast.Call, name: str) -> Fix | None:
    """``await asyncio.to_thread(f, ...)``, with the import where it is missing."""
    if no_place_for_await(function, node):
        return None
    source = app.source
    start = source.start(node)
    if name == "time.sleep":
        edit = Edit(start, source.end(node.func), "await asyncio.sleep")
    else:
        comma = ", " if node.args or node.keywords else ""
        called = source.segment(node.func)
        opening = source.data.find(b"(", source.end(node.func))
        edit = Edit(start, opening + 1, f"await asyncio.to_thread({called}{comma}")
    imports = edits.import_edits(source, app.tree, "asyncio")
    return edits.unsafe("do not block the event loop", *imports, edit)


def no_place_for_await(function: Function, node: ast.Call) -> bool:
    """Where it would need brackets, or make a generator that only ``async for`` can read."""
    return any(
        (isinstance(outer, (ast.Attribute, ast.Subscript)) and outer.value is node)
        or (isinstance(outer, ast.GeneratorExp) and any(part is node for part in descend(outer)))
        for outer in function.own_nodes
    )

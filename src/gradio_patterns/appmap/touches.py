"""What the file reaches outside of itself: files written, commands, the network, environment."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Scope, order_of
from gradio_patterns.app.serving import environment_name
from gradio_patterns.app.walked import RawCall
from gradio_patterns.appmap.model import Touch

COMMANDS = ("subprocess.", "os.system", "os.popen", "pty.", "asyncio.create_subprocess_")
NETWORK = (
    "requests.", "httpx.", "urllib.request.", "aiohttp.", "openai.", "anthropic.", "smtplib.",
    "huggingface_hub.", "gradio_client.", "socket.", "websockets.",
)  # fmt: skip
FILES = (
    "os.remove", "os.unlink", "os.rename", "os.replace", "os.makedirs", "os.mkdir", "os.rmdir",
    "shutil.", "tempfile.",
)  # fmt: skip


def touches(app: App) -> list[Touch]:
    """All of them, in source order."""
    walked = app.walked
    groups = (*walked.calls_by_name.values(), *walked.calls_by_attribute.values())
    raws = [raw for group in groups for raw in group]
    raws.sort(key=lambda raw: order_of(raw.node))
    return [*_of_calls(app, raws), *_environment(app)]


def _of_calls(app: App, raws: list[RawCall]) -> Iterator[Touch]:
    for raw in raws:
        path = app.qualified(raw.node.func, raw.place) or ""
        what = _kind(raw.node, path)
        if what is not None:
            yield Touch(what, raw.node.lineno, _where(raw.place.scope), _short(raw.node))


def _kind(node: ast.Call, path: str) -> str | None:
    if path.startswith(COMMANDS):
        return "command"
    if path.startswith(NETWORK):
        return "network"
    if path.startswith(FILES) or (path == "builtins.open" and _writes(node)):
        return "file"
    return None


def _writes(node: ast.Call) -> bool:
    mode = node.args[1] if len(node.args) > 1 else None
    for keyword in node.keywords:
        mode = keyword.value if keyword.arg == "mode" else mode
    text = mode.value if isinstance(mode, ast.Constant) else "r"
    return isinstance(text, str) and not set("wax+").isdisjoint(text)


def _environment(app: App) -> Iterator[Touch]:
    walked = app.walked
    seen: set[str] = set()
    for name in ("getenv", "get"):
        for raw in walked.calls_by_attribute.get(name, ()):
            read = environment_name(app, raw.node, raw.place)
            if read is not None and read not in seen:
                seen.add(read)
                yield Touch("environment", raw.node.lineno, _where(raw.place.scope), read)


def _where(scope: Scope) -> str:
    current: Scope | None = scope
    while current is not None and current.kind != "module":
        name = getattr(current.node, "name", "")
        if name:
            return str(name)
        current = current.parent
    return ""


def _short(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 60 else f"{text[:57]}..."

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


LOOKS = frozenset(
    {"shutil.which", "shutil.disk_usage", "shutil.get_terminal_size", "tempfile.gettempdir"}
)
"""What only tells where something is, and leaves it as it is."""


def touches(app: App) -> list[Touch]:
    """All of them, in source order."""
    calls = sorted(touching(app), key=lambda call: order_of(call[1].node))
    return [
        *(Touch(what, r.node.lineno, _where(r.place.scope), _short(r.node)) for what, r in calls),
        *environment(app),
    ]


def touching(app: App) -> Iterator[tuple[str, RawCall]]:
    """The calls that reach outside, and what each reaches."""
    walked = app.walked
    for group in (*walked.calls_by_name.values(), *walked.calls_by_attribute.values()):
        for raw in group:
            what = _kind(raw.node, app.qualified(raw.node.func, raw.place) or "")
            if what is not None:
                yield what, raw


def _kind(node: ast.Call, path: str) -> str | None:
    if path.startswith(COMMANDS):
        return "command"
    if path.startswith(NETWORK):
        return "network"
    if (path.startswith(FILES) and path not in LOOKS) or (
        path == "builtins.open" and _writes(node)
    ):
        return "file"
    return None


def _writes(node: ast.Call) -> bool:
    mode = node.args[1] if len(node.args) > 1 else None
    for keyword in node.keywords:
        mode = keyword.value if keyword.arg == "mode" else mode
    text = mode.value if isinstance(mode, ast.Constant) else "r"
    return isinstance(text, str) and not set("wax+").isdisjoint(text)


def environment(app: App) -> Iterator[Touch]:
    """The names of the environment that are read, each once."""
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

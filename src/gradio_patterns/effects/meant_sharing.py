"""Where sharing is meant: under a lock, on first use, by a name that says it is for everybody."""

from __future__ import annotations

import ast
import re

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.changes import GROW, Change, changes_in

LOCKS = ("Lock", "Semaphore", "Condition")
"""How the classes of things that are held while something shared changes end."""

FOR_ALL = frozenset(
    {
        "cache", "cached", "memo", "lock", "pool", "registry", "leaderboard", "guestbook", "guests",
        "guest", "public", "shared", "vote", "votes", "poll", "scoreboard", "visits", "visitors",
        "stats", "statistics", "metrics", "announcements", "announcement", "broadcast", "room",
        "rooms", "lobby", "queue", "board", "online", "everybody", "everyone", "total", "totals",
        "counter", "counts", "feedback", "ratings", "seen", "known",
    }
)  # fmt: skip
"""Words of names that say that the thing is for everybody."""

TOOLS = frozenset(
    {
        "model", "models", "pipe", "pipeline", "pipelines", "client", "clients", "tokenizer",
        "engine", "llm", "agent", "setting", "settings", "config", "configs", "cfg", "option",
        "options", "device", "theme", "checkpoint", "weights", "lora", "vae", "processor",
        "backend", "server", "driver", "log", "logs", "logger", "job", "jobs", "worker", "process",
        "port", "preset", "presets", "provider",
    }
)  # fmt: skip
"""Words of names that say that the thing is a tool or a setting: shared, but perhaps on purpose."""


def words_of(said: str) -> frozenset[str]:
    """The words of a name: ``self.lastUser_names`` is last, user, names."""
    parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", said)
    return frozenset(part.lower() for part in parts) - {"self"}


def guarded(app: App, function: Function, shared: bool) -> set[int]:
    """Ids of nodes under a lock, or under a test of the very thing that is changed there."""
    key = f"guarded {id(function.node)}"
    found: set[int] | None = app.memo.get(key)
    if found is not None:
        return found
    found = app.memo[key] = set()
    changed = changes_in(app, function, shared)
    for node in function.own_of(ast.With, ast.AsyncWith, ast.If, ast.IfExp):
        if isinstance(node, (ast.With, ast.AsyncWith)):
            if any(_lock(app, function, item.context_expr) for item in node.items):
                found |= {id(inner) for inner in descend(node)}
        elif isinstance(node, (ast.If, ast.IfExp)) and changed:
            tested = {ast.unparse(part) for part in _asked(node.test)}
            members = {ast.unparse(part) for part in _asked(node.test, _MEMBERS)}
            # What is added where it is not there yet is still added.
            about = [
                id(change.node)
                for change in changed
                if (tested if change.how == GROW else tested | members) & _spellings(change)
            ]
            inside = {id(inner) for inner in descend(node)} if about else set()
            if not inside.isdisjoint(about):
                found |= inside
    return found


def _lock(app: App, function: Function, node: ast.expr) -> bool:
    if re.search("lock|mutex|sem", ast.unparse(node), re.IGNORECASE):
        return True
    return (app.called(node, function.place) or "").endswith(LOCKS)


_MEMBERS = (ast.In, ast.NotIn)


def _asked(
    test: ast.expr, kinds: tuple[type[ast.cmpop], ...] = (ast.Is, ast.NotEq)
) -> list[ast.expr]:
    """What a test asks about whether it is there: ``x is None``, ``not x``, ``k not in x``."""
    if isinstance(test, ast.BoolOp):
        return [found for value in test.values for found in _asked(value, kinds)]
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return [*_asked(test.operand, kinds), test.operand]
    if isinstance(test, ast.Compare):
        if isinstance(test.ops[0], kinds):
            return [test.left, *test.comparators]
        if isinstance(test.ops[0], ast.Eq) and isinstance(test.comparators[0], ast.Constant):
            return [test.left]
    if isinstance(test, ast.Call):
        return [*test.args]
    return []


def _spellings(change: Change) -> set[str]:
    said = change.said
    found = {said}
    while "[" in said:
        said = said.rpartition("[")[0]
        found.add(said)
    return found

"""One chat session or memory of a library, made at module level and used by a handler."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.scopes import Binding
from gradio_patterns.effects.reachable import Run, runs_of, told_in
from gradio_patterns.effects.shared_objects import Thing, thing_of
from gradio_patterns.effects.visitor_values import NOTHING
from gradio_patterns.findings.hit import Hit

WORDS = (
    "start_chat", "chats.create", "as_chat_engine", "Memory", "ConversationChain", "ChatHistory",
    "threads.create", "ChatSession", "ChatMessageHistory", "Conversation(",
)  # fmt: skip

_METHODS = ("start_chat", "chats.create", "as_chat_engine", "threads.create")
"""How calls end that make a conversation which the library or the service keeps."""
_CLASSES = frozenset(
    {
        "ConversationBufferMemory", "ConversationBufferWindowMemory", "ConversationSummaryMemory",
        "ConversationSummaryBufferMemory", "ConversationTokenBufferMemory", "ConversationChain",
        "ConversationEntityMemory", "ConversationKGMemory", "ChatMessageHistory",
        "InMemoryChatMessageHistory", "ChatMemoryBuffer", "ChatSession", "Conversation",
    }
)  # fmt: skip
_STATELESS = frozenset({"context", "condense_question_stateless"})


def check(app: App) -> Iterator[Hit]:
    kept = _kept(app)
    seen: set[Thing] = set()
    for handler, _ in app.handlers:
        for run in runs_of(app, handler):
            for thing, binding in kept.items():
                if thing in seen or not _uses(app, handler, run, thing):
                    continue
                seen.add(thing)
                value = binding.value
                assert isinstance(value, ast.expr)
                yield Hit(
                    value,
                    f"{thing.name} is one conversation for all visitors: what one says in"
                    f' "{handler.name}" is part of what the next is answered; make one for each'
                    " visitor",
                )


def _kept(app: App) -> dict[Thing, Binding]:
    """Names of the module that hold a conversation, and where they are bound."""
    found: dict[Thing, Binding] = {}
    module = app.walked.module
    memories: set[str] = set()
    for name, bindings in module.bindings.items():
        if len(bindings) == 1 and bindings[0].kind == "value":
            value = bindings[0].value
            if isinstance(value, ast.Call) and _is_conversation(app, value, memories):
                memories.add(name)
                found[Thing(id(module), name)] = bindings[0]
    for scope in app.walked.scopes:
        if scope.kind == "class":
            for name, bindings in scope.attributes.items():
                value = bindings[0].value
                plain = len(bindings) == 1 and isinstance(value, ast.Call)
                if plain and _is_conversation(app, value, memories):  # type: ignore[arg-type]
                    found[Thing(id(scope), name)] = bindings[0]
    return found


def _is_conversation(app: App, node: ast.Call, memories: set[str]) -> bool:
    called = ast.unparse(node.func)
    if any(called.endswith(f".{name}") for name in _METHODS):
        return True
    name = called.rpartition(".")[2] if "from_" not in called else called.split(".")[-2]
    if name in _CLASSES:
        path = app.qualified(node.func, app.walked.module.place) or ""
        return bool(path) and not path.startswith(".")
    handed = (word.value for word in node.keywords if word.arg in {"memory", "chat_memory"})
    return any(isinstance(value, ast.Name) and value.id in memories for value in handed)


def _uses(app: App, handler: Function, run: Run, thing: Thing) -> bool:
    """Whether a body that is told of a visitor calls the conversation or hands it on."""
    function = run.function
    told = told_in(app, handler)[id(function.node)]
    if not any(labels != NOTHING for labels in told.values()):
        return False
    for raw in run.app.calls_in(function):
        called = raw.node.func
        parts = [called.value if isinstance(called, ast.Attribute) else called]
        parts += [*raw.node.args, *(word.value for word in raw.node.keywords)]
        for part in parts:
            if isinstance(part, (ast.Name, ast.Attribute)):
                found = thing_of(run.app, function, part, run.shared)
                if found is not None and found.thing.meets(thing):
                    return True
    return False

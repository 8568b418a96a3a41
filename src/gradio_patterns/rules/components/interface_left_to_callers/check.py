"""``gr.ChatInterface(fn, **kwargs)``: callers say what a message is, and the function knows one."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.walked import function_scope
from gradio_patterns.findings.hit import Hit

WORDS = ("ChatInterface",)


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("ChatInterface"):
        scope = function_scope(call.place.scope)
        around = getattr(scope.node, "args", None) if scope is not None else None
        handed = {w.value.id for w in call.node.keywords
                  if w.arg is None and isinstance(w.value, ast.Name)}  # fmt: skip
        if around is None or around.kwarg is None or around.kwarg.arg not in handed:
            continue
        if not call.keyword("multimodal"):
            yield from _texts(app)
        old = app.target < (6,)
        if old and not call.keyword("type") and not call.keyword("chatbot"):
            yield Hit(
                call.node,
                "type= is left to callers, and pairs are what counts without it: is history read "
                "in both forms? Gradio 5 warns where it is left out",
            )
        return


def _texts(app: App) -> Iterator[Hit]:
    """Where the function of a chat hands a message on as a text."""
    for node in app.walked.functions:
        names = [a.arg for a in node.args.args] if isinstance(node, ast.FunctionDef) else []
        if "message" not in names[:2] or not {"history", "chat_history"} & set(names):
            continue
        nodes = list(ast.walk(node))
        if any(_looked(part) for part in nodes):
            continue
        for part in nodes:
            if isinstance(part, ast.Dict) and any(
                isinstance(k, ast.Constant) and k.value in {"content", "parts"}
                and isinstance(v, ast.Name) and v.id == "message"
                for k, v in zip(part.keys, part.values)  # noqa: B905
            ):  # fmt: skip
                yield Hit(
                    part,
                    'a caller may give multimodal=True, and "message" is then a dict with text and '
                    "files: is it to be sent as it is?",
                )
                return


def _looked(node: ast.AST) -> bool:
    """Whether a function asks for the parts of a message."""
    if isinstance(node, ast.Subscript):
        return isinstance(node.value, ast.Name) and node.value.id == "message"
    if isinstance(node, ast.Call):
        said = ast.unparse(node.func)
        first = ast.unparse(node.args[0]) if node.args else ""
        return said == "message.get" or (said == "isinstance" and first == "message")
    return False

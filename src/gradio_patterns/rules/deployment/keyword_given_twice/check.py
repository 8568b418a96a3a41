"""``demo.launch(debug=True, **kwargs)`` with the ``**kwargs`` of the function around."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.scopes import FunctionNode, Place
from gradio_patterns.app.serving import launches
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("**",)


def check(app: App) -> Iterator[Hit]:
    for call in [*app.gradio_calls, *launches(app), *_others(app)]:
        function = _function(call.place)
        if function is None or function.args.kwarg is None or call.name == "update":
            continue
        name = function.args.kwarg.arg
        names = {name, *_filled(function, name)}
        if not any(_handed_on(call, one) for one in names) or _looked_at(function, name):
            continue
        arguments = function.args
        own = {a.arg for a in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}
        # What is computed here is what the wrapper is for: ``fn=fn``.
        fixed = [
            word
            for word in call.node.keywords
            if word.arg and word.arg not in own and isinstance(word.value, ast.Constant)
        ]
        if fixed:
            yield Hit(
                call.node,
                f"a caller who passes {fixed[0].arg}= gets a TypeError, as it is given here, too; "
                f'let theirs count: **{{"{fixed[0].arg}": ..., **{name}}}',
            )


def _others(app: App) -> Iterator[Call]:
    """Components of other packages on a page of the file, and apps that another module made."""
    known = {id(call.node) for call in (*app.gradio_calls, *launches(app))}
    raws = [raw for name, raws in app.walked.calls_by_name.items() if name[:1].isupper()
            for raw in raws if any(True for _ in app.enclosing(raw.place))]  # fmt: skip
    for raw in (*raws, *app.walked.calls_by_attribute.get("launch", ())):
        if id(raw.node) not in known:
            yield Call(raw.node, "", raw.place)


def _filled(function: FunctionNode, name: str) -> set[str]:
    """Dicts that take the keywords in: ``defaults.update(kwargs)``."""
    return {
        node.func.value.id
        for node in descend(function)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "update"
        and isinstance(node.func.value, ast.Name)
        and len(node.args) == 1
        and is_name(node.args[0], name)
    }


def _function(place: Place) -> FunctionNode | None:
    node = place.scope.node
    return node if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) else None


def _handed_on(call: Call, name: str) -> bool:
    return any(word.arg is None and is_name(word.value, name) for word in call.node.keywords)


def _looked_at(function: FunctionNode, name: str) -> bool:
    """Whether the function does anything else with its keywords: take one out, say."""
    used = [node for node in descend(function) if is_name(node, name)]
    handed = [
        word.value
        for node in descend(function)
        if isinstance(node, ast.Call)
        for word in node.keywords
        if word.arg is None
    ]
    handed += [
        node.args[0]
        for node in descend(function)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "update"
        and len(node.args) == 1
    ]
    return any(all(node is not one for one in handed) for node in used)

"""message["content"].strip() of a chat's history: since 6.0 the content is a list of parts."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.scopes import order_of
from gradio_patterns.app.tree import children
from gradio_patterns.app.uses import chat_histories
from gradio_patterns.findings.hit import Hit

WORDS = ("content",)

_TEXT_METHODS = frozenset(
    {
        "strip", "lstrip", "rstrip", "lower", "upper", "split", "rsplit", "splitlines", "replace",
        "startswith", "endswith", "encode", "title", "capitalize", "partition", "rpartition",
        "removeprefix", "removesuffix", "casefold", "find", "isdigit",
    }
)  # fmt: skip
_GROWING = frozenset({"append", "extend", "insert"})
_ASKING = frozenset({"isinstance", "type", "hasattr"})
_PASSED_ON = frozenset({"reversed", "enumerate", "list", "tuple"})
_SHOWN = frozenset({"print", "debug", "info", "warning", "error", "exception", "log"})
_LOOPS = (ast.For, ast.AsyncFor, ast.While)


def check(app: App) -> Iterator[Hit]:
    told: set[ast.AST] = set()
    for function, history in chat_histories(app, growing=True):
        for node, severity, what in _Reader(function, history).found():
            if node not in told:
                told.add(node)
                yield Hit(
                    node,
                    f"{what}: since Gradio 6 the content of a message is a list of parts; "
                    'join the "text" of its parts first',
                    severity=severity,
                )


class _Reader:
    """The body of one handler, as far as the history is what the page sent."""

    def __init__(self, function: Function, history: str) -> None:
        self.history = history
        self.bindings = function.scope.bindings
        self.nodes = function.own_nodes
        self.messages: set[str] = set()
        loops: list[str] = []
        self.contents: set[str] = set()
        self.above = {below: node for node in self.nodes for below in children(node)}
        for node in self.nodes:
            if isinstance(node, (ast.For, ast.comprehension)) and self._is_history(node.iter):
                target = node.target
                counted = isinstance(node.iter, ast.Call) and _name(node.iter.func) == "enumerate"
                if counted and isinstance(target, ast.Tuple) and len(target.elts) == 2:
                    target = target.elts[1]
                if isinstance(target, ast.Name):
                    self.messages.add(target.id)
                    loops.append(target.id)
        only = {n for n in self.messages if len(self.bindings.get(n, ())) <= loops.count(n)}
        self.messages &= only
        self._name_contents()

    def found(self) -> Iterator[tuple[ast.expr, str | None, str]]:
        """Uses as a text: where, how bad, in words."""
        if any(isinstance(n, ast.Call) and _name(n.func) in _ASKING for n in self.nodes):
            return
        stop = self._first_growth()
        for node in self.nodes:
            if isinstance(node, ast.expr) and self._is_content(node) and order_of(node) < stop:
                use = self._use(node)
                if use is not None:
                    yield node, *use

    def _use(self, node: ast.expr) -> tuple[str | None, str] | None:
        above = self.above.get(node)
        if isinstance(above, ast.Attribute) and above.attr in _TEXT_METHODS:
            call = self.above.get(above)
            if isinstance(call, ast.Call) and call.func is above:
                return None, f".{above.attr}() of a list raises an AttributeError"
        if isinstance(above, ast.BinOp) and isinstance(above.op, ast.Add):
            other = above.right if above.left is node else above.left
            if _is_text(other):
                return None, "a text and a list cannot be added (TypeError)"
        if isinstance(above, (ast.GeneratorExp, ast.ListComp)) and above.elt is node:
            call = self.above.get(above)
            joining = call.func if isinstance(call, ast.Call) else None
            joined = isinstance(joining, ast.Attribute) and joining.attr == "join"
            if joined and isinstance(joining, ast.Attribute) and _is_text(joining.value):
                return None, "join() takes no lists (TypeError)"
        if isinstance(above, ast.AugAssign) and above.value is node and self._text(above.target):
            return None, "a text and a list cannot be added (TypeError)"
        if isinstance(above, ast.FormattedValue) and not self._shown(above):
            return "warning", "the text gets the brackets of a list"
        if isinstance(above, ast.Compare) and len(above.ops) == 1:
            other = above.comparators[0] if above.left is node else above.left
            if _is_text(other):
                return "warning", "a list never equals or holds a text"
        return None

    def _text(self, target: ast.expr) -> bool:
        """Whether a name starts as a text."""
        bound = self.bindings.get(_name(target) or "", ()) if isinstance(target, ast.Name) else ()
        return any(isinstance(one.value, ast.expr) and _is_text(one.value) for one in bound)

    def _shown(self, node: ast.AST) -> bool:
        """Whether a text is only printed or logged."""
        above: ast.AST | None = node
        while above is not None and not isinstance(above, ast.stmt):
            above = self.above.get(above)
            if isinstance(above, ast.Call) and _name(above.func) in _SHOWN:
                return True
        return False

    def _is_history(self, node: ast.expr) -> bool:
        """The parameter, a slice of it, or the same messages in another order."""
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
            return self._is_history(node.value)
        if isinstance(node, ast.Call) and len(node.args) == 1 and _name(node.func) in _PASSED_ON:
            return self._is_history(node.args[0])
        return isinstance(node, ast.Name) and node.id == self.history

    def _is_message(self, node: ast.expr) -> bool:
        if isinstance(node, ast.Name):
            return node.id in self.messages
        one = isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice)
        return one and isinstance(node, ast.Subscript) and self._is_history(node.value)

    def _is_content(self, node: ast.expr) -> bool:
        if isinstance(node, ast.Name):
            return node.id in self.contents and isinstance(node.ctx, ast.Load)
        key: ast.expr | None = None
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
            key, message = node.slice, node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            key, message = node.args[0] if node.func.attr == "get" else None, node.func.value
        if not isinstance(key, ast.Constant) or key.value != "content":
            return False
        return self._is_message(message)

    def _name_contents(self) -> None:
        """Names that are given a message or a content of one, and nothing else."""
        for name, bindings in self.bindings.items():
            value = bindings[0].value if len(bindings) == 1 else None
            if isinstance(value, ast.expr) and bindings[0].kind == "value":
                if self._is_message(value):
                    self.messages.add(name)
                elif self._is_content(value):
                    self.contents.add(name)

    def _first_growth(self) -> int:
        """Where the handler first changes the history; all of the loop around counts."""
        first = 1 << 62
        for node in self.nodes:
            changed: ast.AST | None = None
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                if node.func.attr in _GROWING and self._is_history(node.func.value):
                    changed = node
            elif isinstance(node, (ast.Name, ast.Subscript)) and isinstance(node.ctx, ast.Store):
                root: ast.expr = node
                while isinstance(root, ast.Subscript):
                    root = root.value
                own = _name(root) in {self.history, *self.messages} and root is not node
                if own or _name(root) == self.history:
                    changed = node
            while changed is not None:
                first = min(first, order_of(changed))
                changed = self.above.get(changed)
                while changed is not None and not isinstance(changed, _LOOPS):
                    changed = self.above.get(changed)
        return first


def _name(node: ast.expr) -> str | None:
    """The last part of a dotted name."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else None


def _is_text(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _is_text(node.left) or _is_text(node.right)
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str)
    )

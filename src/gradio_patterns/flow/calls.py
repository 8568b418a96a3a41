"""What calls give: functions of the file are entered, known libraries looked up."""

from __future__ import annotations

import ast

from gradio_patterns.app import Function
from gradio_patterns.app.model import gradio_name
from gradio_patterns.flow.expressions import Expressions
from gradio_patterns.flow.fallthrough import where_it_ends
from gradio_patterns.flow.frame import CALLS, Env, Summary
from gradio_patterns.flow.library import CODECS, GIVES, GROWING, HARMLESS, METHODS, REFUSES_NONE
from gradio_patterns.flow.values import ANY, NONE, Atom, Values, element, joined, maybe_none, one

_UPDATES = frozenset({"update", "skip"})
_NOTICES = frozenset({"Warning", "Info", "Success"})
_WHOLE = {"builtins.list": "list", "builtins.sorted": "list", "builtins.tuple": "tuple"}
_FIRST_IS_ANOTHER = frozenset(
    {"Radio", "Dropdown", "CheckboxGroup", "Slider", "Row", "Column", "Tab", "Accordion", "Group",
     "Timer", "Dataset", "FileExplorer", "UploadButton"}
)  # fmt: skip
"""Components whose first argument is not their value."""
_HOLDING = frozenset({"symbol", "object", "class", "component"})
"""Kinds whose attributes are looked up in the file or in a library."""
_LEAVING = frozenset({"sys.exit", "os._exit", "builtins.exit", "builtins.quit", "os.abort"})
_RUNNING = frozenset({"builtins.iter", "builtins.reversed", "builtins.filter"})


class Calls(Expressions):
    """Evaluates calls."""

    def call(self, node: ast.Call, env: Env) -> Values:
        called = node.func
        if isinstance(called, ast.Attribute):
            base = self.value(called.value, env)
            if not any(atom.kind in _HOLDING for atom in base):
                return self._method(node, called, base, env)
            functions = self.attribute_of(called, base, env)
        else:
            functions = self.value(called, env)
        arguments, sure = self._arguments(node, env)
        keywords = {
            keyword.arg or "**": self.value(keyword.value, env) for keyword in node.keywords
        }
        if not sure or any(atom.parts != () for atom in keywords.pop("**", ())):
            keywords["**"] = ANY
        found: list[Values] = []
        for atom in functions:
            if atom.kind == "symbol":
                found.append(self._library(str(atom.detail), node, arguments, keywords, env))
            elif atom.kind == "function":
                found.append(self._local(atom, node, arguments, keywords, env))
            elif atom.kind == "partial":
                found.append(self._partial(atom, node, arguments, keywords, env))
            else:
                self._unknown(node, env)
                found.append(self._object(atom, node))
        return joined(found)

    def _arguments(self, node: ast.Call, env: Env) -> tuple[list[Values], bool]:
        """Positional arguments, ``*args`` in their places, and whether these are all."""
        found: list[Values] = []
        sure = True
        for part in node.args:
            values = self.value(part.value if isinstance(part, ast.Starred) else part, env)
            if not isinstance(part, ast.Starred):
                found.append(values)
                continue
            parts = next(iter(values)).parts if len(values) == 1 else None
            sure = sure and parts is not None
            found += parts or ()
        return found, sure

    def _object(self, atom: Atom, node: ast.Call) -> Values:
        return one("object", node, atom.detail) if atom.kind == "class" else ANY

    # -- methods ----

    def _method(self, node: ast.Call, called: ast.Attribute, base: Values, env: Env) -> Values:
        """A method of a plain value."""
        self.use("attribute", called, base, called.attr, called.value)
        self.survived(called.value, env)
        arguments = [self.value(argument, env) for argument in node.args]
        for keyword in node.keywords:
            self.value(keyword.value, env)
        if called.attr in GROWING or called.attr in {"update", "setdefault", "add"}:
            self.grown(base, env)
        found: list[Values] = []
        for atom in base:
            if atom.kind == "none":
                continue
            kind = METHODS.get((atom.kind, called.attr))
            if kind is None or any(keyword.arg == "inplace" for keyword in node.keywords):
                found.append(self._of_container(atom, called.attr, node))
            else:
                found.append(one(kind, node))
        if any(atom.kind == "unknown" for atom in base):
            self._unknown(node, env)
        if called.attr == "join" and arguments and base and all(a.kind == "text" for a in base):
            self.use("call", node, arguments[0], "str.join", node.args[0])
        return joined(found)

    def _of_container(self, atom: Atom, name: str, node: ast.Call) -> Values:
        if atom.kind == "unknown" and name == "encode" and _encodes_text(node):
            return one("bytes", node)
        if atom.kind == "text" and name in {"split", "rsplit", "splitlines"}:
            return one("list", None, each=one("text"))
        if atom.kind == "list" and name == "copy":
            return frozenset({atom._replace(parts=None)})
        if atom.kind == "list" and name == "pop":
            return element(frozenset({atom}))
        return ANY

    # -- libraries ----

    def _library(
        self,
        path: str,
        node: ast.Call,
        arguments: list[Values],
        keywords: dict[str, Values],
        env: Env,
    ) -> Values:
        gradio = gradio_name(path)
        if gradio is not None:
            return self._gradio(gradio, node, arguments, keywords)
        first = node.args[0] if node.args else None
        values = arguments[0] if arguments else ANY
        # Up to the first *parts, which may be any number of them.
        stars = [at for at, part in enumerate(node.args) if isinstance(part, ast.Starred)]
        plain = min(stars, default=len(node.args))
        if first is not None and not isinstance(first, ast.Starred):
            self.use("call", node, values, path, first)
            if path in REFUSES_NONE:
                self.survived(first, env)
        if path == "builtins.bool" and first is not None:
            self.use("truth", first, values, "", first)
        if path == "os.path.join":
            for part, value in zip(node.args[1:plain], arguments[1:plain], strict=True):
                self.use("call", node, value, path, part)
                self.survived(part, env)
        if path == "builtins.map" and plain > 1:
            self.use("iteration", node, arguments[1], path, node.args[1])
        if path in _LEAVING:
            self.stopped = True
        if path not in GIVES and path not in HARMLESS and path not in REFUSES_NONE:
            self._unknown(node, env)
        return self._given(path, node, arguments)

    def _given(self, path: str, node: ast.Call, arguments: list[Values]) -> Values:
        first = arguments[0] if arguments else ANY
        if path == "builtins.str" and all(atom.kind == "error" for atom in first):
            return one("text", node, "what went wrong")
        if path in GIVES:
            return one(GIVES[path], node, path if GIVES[path] == "figure" else None)
        if path in _WHOLE:
            return one(_WHOLE[path], node, each=element(first) if arguments else None)
        if path in _RUNNING:
            return one("iterable", node, each=element(first))
        if path == "builtins.range":
            return one("iterable", node, each=one("number"))
        if path == "builtins.enumerate":
            pair = one("tuple", node, parts=(one("number"), element(first)))
            return one("iterable", node, each=pair)
        if path == "builtins.zip":
            row = one("tuple", node, parts=tuple(element(values) for values in arguments))
            return one("iterable", node, each=row)
        if path in {"copy.copy", "copy.deepcopy"}:
            return first
        if path == "matplotlib.pyplot.subplots":
            return one("tuple", node, parts=(one("figure", node, path), ANY))
        if path == "os.path.splitext":
            return one("tuple", node, parts=(one("text"), one("text")))
        if path == "functools.partial" and node.args:
            return self._made_partial(node, arguments)
        return ANY

    def _gradio(
        self, name: str, node: ast.Call, arguments: list[Values], keywords: dict[str, Values]
    ) -> Values:
        if name in _NOTICES:
            return NONE
        if name == "Error":
            return one("error", node)
        update = name in _UPDATES
        if not update and not (name[:1].isupper() and name.isalnum()):
            return ANY
        inside = keywords.get("value")
        if inside is None and not update and arguments and name not in _FIRST_IS_ANOTHER:
            inside = arguments[0]
        return one("update" if update else "component", node, node, each=inside)

    def _unknown(self, node: ast.Call, env: Env) -> None:
        """Something is called of which nothing is known: it may raise, and it may change lists."""
        names: set[str] = set()
        for part in (*node.args, *(keyword.value for keyword in node.keywords)):
            inner = part.value if isinstance(part, ast.Starred) else part
            if isinstance(inner, ast.Name):
                names.add(inner.id)
        for name in names:
            if name in env:
                self.grown(env[name], env)
                if maybe_none(env[name]) is not None:
                    self.doubt({name}, env)

    # -- functions of the file ----

    def _made_partial(self, node: ast.Call, arguments: list[Values]) -> Values:
        if any(isinstance(part, ast.Starred) for part in node.args):
            return ANY
        if not all(atom.kind == "function" for atom in arguments[0]):
            return ANY
        given = tuple(keyword.arg or "**" for keyword in node.keywords)
        return frozenset(
            Atom("partial", node, None, tuple(arguments[1:]), None, (atom, given))
            for atom in arguments[0]
        )

    def _partial(
        self,
        atom: Atom,
        node: ast.Call,
        arguments: list[Values],
        keywords: dict[str, Values],
        env: Env,
    ) -> Values:
        function, given = atom.detail
        more = dict.fromkeys(given, ANY) | keywords
        return self._local(function, node, [*(atom.parts or ()), *arguments], more, env)

    def _local(
        self,
        atom: Atom,
        node: ast.Call,
        arguments: list[Values],
        keywords: dict[str, Values],
        env: Env,
    ) -> Values:
        function = atom.detail
        assert isinstance(function, Function)
        if function.node in self.stack or len(self.stack) > CALLS:
            self._unknown(node, env)
            return ANY
        starred = "**" in keywords
        bound = bind(self, function, [] if starred else arguments, {} if starred else keywords)
        if starred:
            bound = dict.fromkeys(bound, ANY)
            self._unknown(node, env)
        inside = function.scope.parent is self.function.scope
        summary = self.enter(function, bound, env if inside else None)
        self.uses += summary.uses
        for name, part in zip(function.parameters, node.args):  # noqa: B905 - defaults are left
            if isinstance(part, ast.Starred):
                break
            if name in summary.settled and not starred:
                self.survived(part, env)
        if not summary.exits and not function.is_generator:
            self.stopped = True
        value = result(function, summary, node)
        return one("coroutine", node, each=value) if function.is_async else value


def _encodes_text(node: ast.Call) -> bool:
    """``.encode()`` or with a codec."""
    if any(keyword.arg not in {"encoding", "errors"} for keyword in node.keywords):
        return False
    named = (keyword.value for keyword in node.keywords if keyword.arg == "encoding")
    return all(
        isinstance(codec, ast.Constant) and str(codec.value).lower() in CODECS
        for codec in (*node.args[:1], *named)
    )


def bind(
    frame: Expressions, function: Function, arguments: list[Values], keywords: dict[str, Values]
) -> Env:
    """The parameters of a call."""
    env: Env = {}
    for name, values in zip(function.parameters, arguments):  # noqa: B905 - both may be longer
        env[name] = plain(values)
    for name, values in keywords.items():
        if name != "**":
            env[name] = plain(values)
    for name, default in function.defaults().items():
        if name not in env:
            constant = isinstance(default, ast.Constant)
            env[name] = plain(frame.value(default, {})) if constant else ANY
    arguments_of = function.node.args
    every = [*arguments_of.posonlyargs, *arguments_of.args, *arguments_of.kwonlyargs]
    for argument in every:
        env.setdefault(argument.arg, ANY)
    taken = len(function.parameters)
    if arguments_of.vararg is not None:
        rest = tuple(plain(values) for values in arguments[taken:])
        env[arguments_of.vararg.arg] = one("tuple", parts=rest)
    if arguments_of.kwarg is not None:
        more = any(name not in {a.arg for a in every} for name in keywords)
        env[arguments_of.kwarg.arg] = ANY if more else one("dict", parts=())
    if function.bound and every:
        env[every[0].arg] = one("object")
    return env


def plain(values: Values) -> Values:
    """Without what tells calls of one function apart that mean the same to it."""
    if values is ANY:
        return ANY
    return frozenset(
        atom
        if atom.origin is not None or atom.kind in {"function", "symbol", "object", "partial"}
        else Atom(atom.kind, parts=_parts(atom), each=atom.each and plain(atom.each))
        for atom in values
    )


def _parts(atom: Atom) -> tuple[Values, ...] | None:
    return tuple(plain(part) for part in atom.parts) if atom.parts is not None else None


def result(function: Function, summary: Summary, node: ast.Call) -> Values:
    """What a call gives, as made by the call where it was made inside."""
    if function.is_generator:
        each = joined(way.value for way in summary.exits if way.kind == "yield")
        return one("generator", node, each=each or ANY)
    returns = [way for way in summary.exits if way.kind == "return"]
    ends = [way for way in summary.exits if way.kind == "end"]
    if returns and ends and where_it_ends(function) is None:
        ends = []  # a chain of tests or a loop that is meant to return
    values = joined(way.value for way in (*returns, *ends))
    return values if values or not summary.exits else ANY

"""Where secrets stand in code: by the rules about them, by their shape, by their name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app.source import Source
from gradio_patterns.engine.review import review_source
from gradio_patterns.findings.finding import Target
from gradio_patterns.knowledge.catalog import load_index

SECRET_RULES = ("GP601", "GP609", "GP610")

SHAPES = re.compile(
    r"""(?x) -----BEGIN[ A-Z]*PRIVATE\ KEY-----.*?(?:-----END[ A-Z]*PRIVATE\ KEY-----|\Z)
    | \b(?:sk|pk|rk)-[A-Za-z0-9_-]{16,} | \b(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{10,}
    | \bhf_[A-Za-z0-9]{16,} | \b(?:AKIA|ASIA)[A-Z0-9]{16}\b
    | \bgh[pousr]_[A-Za-z0-9]{20,} | \bgithub_pat_[A-Za-z0-9_]{20,}
    | \bAIza[A-Za-z0-9_-]{30,} | \bxox[abeoprs]-[A-Za-z0-9-]{10,} | \bglpat-[A-Za-z0-9_-]{16,}
    | \bgsk_[A-Za-z0-9]{20,} | \br8_[A-Za-z0-9]{20,} | \bnpm_[A-Za-z0-9]{30,}
    | \beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?
    | (?<=://)[^\s/:@"']+:[^\s/@"']+(?=@) | (?<=Bearer\ )[A-Za-z0-9._~+/=-]{12,}
    | \b[0-9a-fA-F]{40,}\b""",
    re.DOTALL,
)
INSIDE = re.compile(
    r"(?:\b|_)(?:password|passwd|pwd|token|api_?key|access_?key|secret)"
    r"[ ]?=[ ]?[^\s=&;{}<>%\"']{4,}",
    re.IGNORECASE,
)
"""A secret within an address or the settings of a connection, looked for in literals only."""
NAMES = re.compile(
    r"pass(?:word|wd|phrase|code)|\bpwd|secret|token(?!s\b|iz)|(?:api|access|private)[-_ ]?key"
    r"|credential|\bauth\b|authorization|(?:^|_)pw$|^users$|^logins?$",
    re.IGNORECASE,
)
Point = tuple[int, int]


def secrets(nodes: list[ast.AST], source: Source, target: Target) -> Iterator[ast.expr]:
    """The constants that are or may be secrets."""
    spans = _found_by_rules(source, target)
    wanted: set[str] = set()
    checkers = _checkers(nodes)
    for node in nodes:
        if node in checkers:
            yield from _compared(node)
        if isinstance(node, ast.Constant) and is_text(node):
            held = node.value
            text = held.decode("latin-1") if isinstance(held, bytes) else str(held)
            if SHAPES.search(text) or INSIDE.search(text) or _inside(source, node, spans):
                yield node
        elif isinstance(node, ast.Name) and _inside(source, node, spans):
            wanted.add(node.id)
        for name, value in _named(node):
            if NAMES.search(name):
                yield from _texts(value)
                if isinstance(value, ast.Name):
                    wanted.add(value.id)
    yield from _assigned(nodes, wanted)


def _checkers(nodes: list[ast.AST]) -> set[ast.AST]:
    """The functions that are given as ``auth=``: what they compare with are passwords."""
    given = [
        k.value for n in nodes if isinstance(n, ast.Call) for k in n.keywords if k.arg == "auth"
    ]
    names = {value.id for value in given if isinstance(value, ast.Name)}
    functions = (n for n in nodes if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef)))
    lambdas = (value for value in given if isinstance(value, ast.Lambda))
    return {*lambdas, *(function for function in functions if function.name in names)}


def _compared(function: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        if isinstance(node, ast.Compare):
            for side in (node.left, *node.comparators):
                yield from _texts(side)
        elif isinstance(node, ast.Call):
            yield from (text for text in node.args if is_text(text))


def _assigned(nodes: list[ast.AST], wanted: set[str]) -> Iterator[ast.expr]:
    """The texts behind names that a finding about a secret speaks of, and behind those names."""
    seen: set[str] = set()
    while wanted - seen:
        seen |= (now := wanted - seen)
        for node in nodes:
            for name, value in _named(node):
                if name in now and not isinstance(node, ast.Call):
                    yield from _texts(value)
                    wanted |= {n.id for n in ast.walk(value) if isinstance(n, ast.Name)}


def _found_by_rules(source: Source, target: Target) -> list[tuple[Point, Point]]:
    rules = [rule for rule in load_index() if rule.code in SECRET_RULES]
    if not any(word in source.text for rule in rules for word in rule.words or ("",)):
        return []
    found = review_source(source.text, source.path, target, rules).findings
    return [((f.start.line, f.start.column - 1), (f.end.line, f.end.column - 1)) for f in found]


def _inside(source: Source, node: ast.expr, spans: list[tuple[Point, Point]]) -> bool:
    if not spans:
        return False
    start, end = span(source, node)
    return any(first <= start and end <= last for first, last in spans)


def _named(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Names and the values they get: assignments, keywords, defaults, dicts, comparisons."""
    if isinstance(node, _BINDING) and node.value is not None:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for bound in targets:
            yield from _bound(bound, node.value)
    elif isinstance(node, ast.Call):
        yield from ((k.arg, k.value) for k in node.keywords if k.arg is not None)
        named = [argument for argument in node.args[:1] if is_text(argument)]
        if named and len(node.args) == 2:  # os.getenv("TOKEN", "..."), setdefault
            yield _name(named[0]), node.args[1]
        if len(node.args) == 3 and is_text(node.args[1]):  # setattr(client, "api_key", "...")
            yield _name(node.args[1]), node.args[2]
        if _name(node.func) == "compare_digest":
            names = " ".join(filter(None, map(_name, node.args)))
            yield from ((names, argument) for argument in node.args)
    elif isinstance(node, ast.Dict):
        yield from ((_name(k), v) for k, v in zip(node.keys, node.values, strict=True) if k)
    elif isinstance(node, ast.arguments):
        places = [*node.posonlyargs, *node.args]
        with_default = places[len(places) - len(node.defaults) :]
        yield from ((a.arg, d) for a, d in zip(with_default, node.defaults, strict=True))
        pairs = zip(node.kwonlyargs, node.kw_defaults, strict=True)
        yield from ((a.arg, d) for a, d in pairs if d is not None)
    elif isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        names = " ".join(filter(None, map(_name, sides)))
        yield from ((names, side) for side in sides)


_BINDING = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.NamedExpr)


def _bound(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """A target with its value, each by itself where several are unpacked."""
    several = (ast.Tuple, ast.List)
    if isinstance(target, several) and isinstance(value, several):
        if len(target.elts) == len(value.elts):
            for one, its in zip(target.elts, value.elts, strict=True):
                yield from _bound(one, its)
    else:
        yield _name(target), value


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Subscript):
        return _name(node.slice)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not node.args:
        return _name(node.func.value)  # password.strip()
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _texts(node: ast.expr) -> Iterator[ast.expr]:
    """The texts a value is made of; what calls are given is not part of it."""
    if isinstance(node, ast.JoinedStr) or is_text(node):
        yield node
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        yield from _texts(node.func.value)  # "...".strip()
    elif isinstance(node, ast.Dict):
        for entry in (*node.keys, *node.values):
            if entry is not None:
                yield from _texts(entry)
    elif isinstance(node, (ast.Tuple, ast.List, ast.Set, ast.BinOp, ast.BoolOp, ast.IfExp,
                           ast.Starred)):  # fmt: skip
        for part in ast.iter_child_nodes(node):
            if isinstance(part, ast.expr):
                yield from _texts(part)


def is_text(node: ast.AST) -> bool:
    """Whether a node is a literal text or bytes."""
    return isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))


def span(source: Source, node: ast.AST) -> tuple[Point, Point]:
    """Where a node starts and ends: lines from 1, code points from 0."""
    start, end = source.position(source.start(node)), source.position(source.end(node))
    return (start.line, start.column - 1), (end.line, end.column - 1)

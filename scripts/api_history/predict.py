"""What the shipped table says about one expression of the call matrix, without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from gradio_patterns import api

RETURNS_ITSELF = {"style", "set", "queue"}


@dataclass(frozen=True)
class Thing:
    """What an expression stands for: a path, a class's instance, or one of its members."""

    kind: str
    symbol: str
    member: str = ""


NOTHING = Thing("unknown", "")


class Prediction:
    """Walks one expression and keeps the worst verdict met."""

    def __init__(self, version: api.Version) -> None:
        self.version = version
        self.met: list[api.Verdict] = []

    def thing(self, node: ast.expr) -> Thing:
        if isinstance(node, ast.Name):
            return Thing("path", "gradio") if node.id == "gr" else NOTHING
        if isinstance(node, ast.Attribute):
            return self.attribute(self.thing(node.value), node.attr)
        if isinstance(node, ast.Call):
            return self.call(node)
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                self.thing(child)
        return NOTHING

    def attribute(self, owner: Thing, name: str) -> Thing:
        if owner.kind == "path":
            symbol = api.symbol_of(owner.symbol, self.version)
            if not symbol:
                dotted = f"{owner.symbol}.{name}"
                verdict = api.name_verdict(dotted, self.version)
                if verdict.fails:
                    self.met.append(verdict)
                    return NOTHING
                return Thing("path", dotted)
            owner = Thing("instance", symbol)
        if owner.kind == "instance":
            verdict = api.member_verdict(owner.symbol, name, self.version)
            if verdict.fails:
                self.met.append(verdict)
                return NOTHING
            return Thing("member", owner.symbol, name)
        return NOTHING

    def call(self, node: ast.Call) -> Thing:
        app = isinstance(node.func, ast.Name) and node.func.id == "app"
        target = Thing("instance", "Blocks") if app else self.thing(node.func)
        for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
            self.thing(argument)
        if app or target.kind not in ("path", "member"):
            return target if app else NOTHING
        if target.kind == "path":
            self.met.append(api.name_verdict(target.symbol, self.version))
            symbol, member = api.symbol_of(target.symbol, self.version), ""
        else:
            symbol, member = target.symbol, target.member
            self.met.append(api.member_verdict(symbol, member, self.version))
        if not symbol:
            return NOTHING
        self.met.extend(self.arguments(node, symbol, member))
        return self.result(symbol, member)

    def arguments(self, node: ast.Call, symbol: str, member: str) -> Iterator[api.Verdict]:
        given: dict[str, object] = {}
        yield api.positional_verdict(symbol, member, len(node.args), self.version)
        names = api.positional_names(symbol, member, self.version)
        for name, argument in zip(names, node.args, strict=False):
            given[name] = literal(argument)
        for keyword in node.keywords:
            if keyword.arg:
                yield api.keyword_verdict(symbol, member, keyword.arg, self.version)
                given[keyword.arg] = literal(keyword.value)
        if api.missing(symbol, member, given, self.version):
            yield api.Verdict("fails", raises="TypeError")
        for notice in api.call_notices(symbol, member, given, self.version):
            effect = "fails" if notice.level == "raise" else "warns"
            yield api.Verdict(effect, raises=notice.raises, message=notice.message)

    def result(self, symbol: str, member: str) -> Thing:
        if not member:
            return Thing("instance", symbol) if api.is_class(symbol) else NOTHING
        if member in api.events_of(symbol, self.version):
            return Thing("instance", "Dependency")
        return Thing("instance", symbol) if member in RETURNS_ITSELF else NOTHING


def literal(node: ast.expr) -> object:
    try:
        return ast.literal_eval(node)
    except ValueError:
        return api.SOMETHING if isinstance(node, (ast.Call, ast.Lambda)) else api.UNKNOWN


def predict(call: str, version: api.Version) -> api.Verdict:
    """The worst that the table foresees for this expression."""
    walk = Prediction(version)
    walk.thing(ast.parse(call, mode="eval").body)
    order = ("fails", "warns")
    for effect in order:
        for verdict in walk.met:
            if verdict.effect == effect:
                return verdict
    return api.Verdict("runs")

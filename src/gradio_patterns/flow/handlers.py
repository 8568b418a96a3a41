"""What checks ask: the uses of the inputs of an event, and what reaches its outputs."""

from __future__ import annotations

import ast
from typing import NamedTuple

from gradio_patterns.app import App, Event, Function
from gradio_patterns.flow.body import Body
from gradio_patterns.flow.frame import Env, Exit, Machine, Spent, Summary, Use
from gradio_patterns.flow.payload import payload
from gradio_patterns.flow.ports import bound, outputs_of
from gradio_patterns.flow.values import ANY, Atom, Port, Values, one

_NOTHING = Summary((), (), frozenset())


class Run(NamedTuple):
    """One event run through the interpreter."""

    event: Event
    function: Function
    inputs: dict[str, Port]
    summary: Summary


class Result(NamedTuple):
    """What one way out hands to one output; ``value`` is what it may be."""

    output: Port
    node: ast.AST
    value: Values
    way: Exit
    function: Function
    event: Event


def run_of(app: App, event: Event) -> Run | None:
    """The handler of an event, run with what its inputs hand over; None where it is not known.

    Several rules ask for the same: it is run once.
    """
    runs: dict[int, Run | None] = app.memo.setdefault("flow", {})
    if id(event) not in runs:
        runs[id(event)] = _run(app, event)
    return runs[id(event)]


def _run(app: App, event: Event) -> Run | None:
    found = bound(app, event)
    if found is None or event.name in {"render"}:
        return None
    function, inputs = found
    env = _arguments(app, function, inputs)
    machine: Machine = app.memo.setdefault("machine", Machine(app))
    key = (function.node, frozenset(env.items()))
    known = machine.runs.get(key)
    if known is None:
        try:
            known = Body(machine, function).run(env)
        except (Spent, RecursionError):
            known = _NOTHING
        machine.runs[key] = known
    return Run(event, function, inputs, known)


def _arguments(app: App, function: Function, inputs: dict[str, Port]) -> Env:
    arguments = function.node.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    env: Env = {argument.arg: ANY for argument in every}
    for rest in (arguments.vararg, arguments.kwarg):
        if rest is not None:
            env[rest.arg] = ANY
    if function.bound and every:
        env[every[0].arg] = one("object")
    for name, port in inputs.items():
        env[name] = payload(app, port)
    return env


def uses(app: App, event: Event) -> tuple[Use, ...]:
    """What the handler of an event does with what its inputs hand over, helpers included."""
    run = run_of(app, event)
    return run.summary.uses if run is not None else ()


def results(app: App, event: Event) -> list[Result]:
    """What each way out of the handler hands to each output, where the two can be told apart."""
    run, outputs = run_of(app, event), outputs_of(app, event)
    if run is None or not outputs:
        return []
    generator = run.function.is_generator
    found: list[Result] = []
    for way in run.summary.exits:
        if generator and way.kind != "yield":
            continue
        for output, node, value in _shared_out(way, outputs):
            found.append(Result(output, node, value, way, run.function, event))
    return found


def _shared_out(way: Exit, outputs: tuple[Port | None, ...]) -> list[tuple[Port, ast.AST, Values]]:
    if len(outputs) == 1:
        only = outputs[0]
        return [(only, way.node, way.value)] if only is not None else []
    columns: list[set[Atom]] = [set() for _ in outputs]
    for atom in way.value:
        parts = atom.parts if atom.kind in {"tuple", "list"} else None
        if parts is None or len(parts) != len(outputs):
            return []
        for column, part in zip(columns, parts, strict=True):
            column |= part
    shown = way.node.elts if isinstance(way.node, (ast.Tuple, ast.List)) else []
    nodes: list[ast.AST] = list(shown) if len(shown) == len(outputs) else [way.node] * len(outputs)
    return [
        (output, node, frozenset(column))
        for output, node, column in zip(outputs, nodes, columns, strict=True)
        if output is not None and column
    ]

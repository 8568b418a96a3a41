"""What checks ask: the uses of the inputs of an event, and what reaches its outputs."""

from __future__ import annotations

import ast
from typing import NamedTuple

from gradio_patterns.app import App, Event, Function, Instance
from gradio_patterns.flow.body import Body
from gradio_patterns.flow.calls import bind
from gradio_patterns.flow.frame import Env, Exit, Machine, Spent, Summary, Use
from gradio_patterns.flow.inputs_outputs import bound, outputs_of
from gradio_patterns.flow.payload import payload
from gradio_patterns.flow.values import ANY, Atom, Port, Values, one
from gradio_patterns.flow.wrapping import unwrapped

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
    if found is None or event.name == "render":
        return None
    function, inputs = found
    machine: Machine = app.memo.setdefault("machine", Machine(app))
    try:
        if event.function is None and function.decorators:
            return _run_wrapped(app, machine, event, function, inputs)
        env = _arguments(app, function, inputs)
        key = (function.node, frozenset(env.items()))
        known = machine.runs.get(key)
        if known is None:
            known = machine.runs[key] = Body(machine, function).run(env)
    except (Spent, RecursionError):
        known = _NOTHING
    return Run(event, function, inputs, known)


def _run_wrapped(
    app: App, machine: Machine, event: Event, function: Function, inputs: dict[str, Port]
) -> Run | None:
    """The wrapper that a decorator made runs, with what the function inside would be handed."""
    wrapped = unwrapped(app, machine, function)
    if wrapped is None:
        return None
    handed_over = _arguments(app, function, inputs)
    arguments = [handed_over[name] for name in function.parameters if name in handed_over]
    if function.bound:
        arguments.insert(0, one("object"))
    body = Body(machine, wrapped.function, outer=wrapped.outer)
    env = bind(body, wrapped.function, arguments, {})
    return Run(event, wrapped.function, inputs, body.run(env))


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


def ways_out(app: App, event: Event) -> list[Exit]:
    """The ways in which a handler hands over something: its returns, or its yields."""
    run = run_of(app, event)
    if run is None:
        return []
    wanted = ("yield",) if run.function.is_generator else ("return", "end")
    return [way for way in run.summary.exits if way.kind in wanted]


def results(app: App, event: Event) -> list[Result]:
    """What each way out of the handler hands to each output, where the two can be told apart.

    What stands inside ``gr.update(value=...)`` or a component counts as handed over.
    """
    run, outputs = run_of(app, event), outputs_of(app, event)
    if run is None or not outputs:
        return []
    found: list[Result] = []
    for way in ways_out(app, event):
        for output, node, value in _shared_out(way, outputs):
            inner = shown_values(value, output)
            if inner:
                found.append(Result(output, node, inner, way, run.function, event))
    return found


def shown_values(values: Values, output: Port) -> Values:
    """The values themselves, out of the updates and components that carry them."""
    found: set[Atom] = set()
    for atom in values:
        if atom.kind in {"update", "component"}:
            made = atom.detail.func if isinstance(atom.detail, ast.Call) else None
            name = getattr(made, "attr", getattr(made, "id", output.kind))
            if atom.each is not None and (atom.kind == "update" or name == output.kind):
                found |= atom.each
        else:
            found.add(atom)
    return frozenset(found)


def place_of(result: Result | Exit, atom: Atom) -> ast.AST:
    """Where to tell of a value: where it stands in the returned expression, else all of that."""
    node, whole = atom.node, result.node
    inside = node is not None and any(part is node for part in ast.walk(whole))
    return node if inside and node is not None else whole


def _shared_out(way: Exit, outputs: tuple[Port | None, ...]) -> list[tuple[Port, ast.AST, Values]]:
    keyed = _by_component(way, outputs)
    plain = frozenset(atom for atom in way.value if atom not in keyed)
    found = [shared for atom in keyed for shared in keyed[atom]]
    if not plain:
        return found
    if len(outputs) == 1:
        only = outputs[0]
        return [*found, (only, way.node, plain)] if only is not None else found
    columns: list[set[Atom]] = [set() for _ in outputs]
    for atom in plain:
        parts = atom.parts if atom.kind in {"tuple", "list"} else None
        if parts is not None and len(parts) == len(outputs):
            for column, part in zip(columns, parts, strict=True):
                column |= part
    shown = way.node.elts if isinstance(way.node, (ast.Tuple, ast.List)) else []
    nodes: list[ast.AST] = list(shown) if len(shown) == len(outputs) else [way.node] * len(outputs)
    return found + [
        (output, node, frozenset(column))
        for output, node, column in zip(outputs, nodes, columns, strict=True)
        if output is not None and column
    ]


def _by_component(
    way: Exit, outputs: tuple[Port | None, ...]
) -> dict[Atom, list[tuple[Port, ast.AST, Values]]]:
    """Dicts with components as keys, and what they hand to which."""
    ports = {port.component.key: port for port in outputs if port is not None and port.component}
    found: dict[Atom, list[tuple[Port, ast.AST, Values]]] = {}
    for atom in way.value:
        if atom.kind != "dict" or not isinstance(atom.node, ast.Dict) or atom.parts is None:
            continue
        keys = [next(iter(key)).detail if len(key) == 1 else None for key in atom.detail or ()]
        known = [key.key if isinstance(key, Instance) else None for key in keys]
        if not any(known):
            continue
        nodes = atom.node.values
        found[atom] = [
            (ports[key], node, part)
            for key, node, part in zip(known, nodes, atom.parts, strict=True)
            if key in ports
        ]
    return found

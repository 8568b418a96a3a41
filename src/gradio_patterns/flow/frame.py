"""One run of a function in the interpreter: what it is told, and what it writes down."""

from __future__ import annotations

import ast
from typing import NamedTuple

from gradio_patterns.app import App, Function
from gradio_patterns.flow.values import ANY, Values, doubted, handed, join, maybe_none, without_none

Env = dict[str, Values]

STEPS = 120_000
"""Expressions and statements looked at for one file; beyond that nothing is known."""
DEEPEST = 90
"""How deep expressions and blocks may nest, over all calls together."""
CALLS = 4
"""How many functions may call each other."""


class Spent(Exception):
    """The steps of a file are used up."""


class Use(NamedTuple):
    """Something done with a value that an input handed over.

    ``how``: attribute, item, call, arithmetic, order, compare, membership, iteration, format,
    unpacking, truth (it is tested, or a comparison with it is), dropped (a generator or coroutine
    is made and left). ``name`` is the attribute, the dotted name of what is called, the operator.
    """

    how: str
    node: ast.AST
    value: Values
    name: str = ""
    caught: bool = False
    """Inside a ``try`` that catches what goes wrong."""
    branch: bool = False
    """Inside a branch or a loop: it need not happen on every run."""
    operand: ast.expr | None = None
    """The expression whose value it is."""
    function: Function | None = None
    other: Values = ANY
    """The other side of an operator."""


class Exit(NamedTuple):
    """A way out: ``return``, ``yield``, or the ``end`` of the body."""

    kind: str
    node: ast.AST
    value: Values
    bare: bool = False
    """Nothing is written there: ``return`` alone, or the end of the body."""
    branch: bool = False


class Summary(NamedTuple):
    """What a run of a function with these arguments came to."""

    exits: tuple[Exit, ...]
    uses: tuple[Use, ...]
    settled: frozenset[str]
    """Parameters that are not None wherever the function comes to an end."""


class Machine:
    """What all runs for one file share."""

    __slots__ = ("app", "homes", "loops", "runs", "steps")

    def __init__(self, app: App) -> None:
        self.app = app
        self.steps = 0
        self.runs: dict[object, Summary] = {}
        self.homes: dict[ast.AST, App] = {}
        """The module of the project that a function stands in, where it is another."""
        self.loops: dict[ast.AST, frozenset[str]] = {}
        """Names bound in the body of a loop or a ``try``."""


class Frame:
    """The state of one run; what evaluates and executes is added in the modules above."""

    def __init__(
        self,
        machine: Machine,
        function: Function,
        stack: tuple[ast.AST, ...] = (),
        caught: bool = False,
        depth: int = 0,
        outer: Env | None = None,
    ) -> None:
        self.machine = machine
        self.app = machine.homes.get(function.node, machine.app)
        self.function = function
        self.place = function.place
        self.stack = (*stack, function.node)
        self.caught = caught
        self.branches = 0
        self.kept: ast.AST | None = None
        """A comparison whose answer is kept, not tested: an array of answers is fine there."""
        self.stopped = False
        """What was called last never comes back."""
        self.depth = depth
        self.outer = outer or {}
        self.exits: list[Exit] = []
        self.uses: list[Use] = []
        self.ends: list[Env] = []
        """What the names held at each way out."""
        self.breaks: list[list[Env]] = []
        self.nexts: list[list[Env]] = []
        self.outside: set[str] = set(function.scope.globals | function.scope.nonlocals)

    # -- given by the modules above ----

    def value(self, node: ast.expr, env: Env) -> Values:
        raise NotImplementedError

    def test(self, node: ast.expr, env: Env) -> tuple[Env | None, Env | None]:
        raise NotImplementedError

    def enter(self, function: Function, env: Env, outer: Env | None) -> Summary:
        raise NotImplementedError

    # -- written down ----

    def step(self, cost: int = 1) -> None:
        self.machine.steps += cost
        if self.machine.steps > STEPS:
            raise Spent

    def use(
        self,
        how: str,
        node: ast.AST,
        values: Values,
        name: str = "",
        operand: ast.expr | None = None,
        other: Values = ANY,
    ) -> None:
        if handed(values) is not None or maybe_none(values) is not None:
            self.uses.append(
                Use(
                    how,
                    node,
                    values,
                    name,
                    self.caught,
                    self.branches > 0,
                    operand,
                    self.function,
                    other,
                )
            )

    def survived(self, operand: ast.expr, env: Env) -> None:
        """A name that was None would have failed here: from now on it is not."""
        if isinstance(operand, ast.Name) and operand.id in env:
            env[operand.id] = without_none(env[operand.id])

    def fails_on_none(
        self, how: str, node: ast.AST, operand: ast.expr, env: Env, name: str = ""
    ) -> Values:
        """Evaluate an operand and use it in a way that None does not survive."""
        values = self.value(operand, env)
        self.use(how, node, values, name, operand)
        self.survived(operand, env)
        return without_none(values)

    def doubt(self, names: set[str], env: Env) -> None:
        """These were asked something that is not understood here."""
        for name in names:
            if name in env and (maybe_none(env[name]) or handed(env[name])):
                env[name] = doubted(env[name])


def merged(some: Env | None, more: Env | None) -> Env | None:
    """What the names hold where two ways meet; a name of one way alone may be anything there."""
    if some is None or more is None:
        return more if some is None else some
    if some is more:
        return some
    env: Env = {}
    for name, values in some.items():
        other = more.get(name)
        env[name] = values if other is values else met(values, other if other else ANY)
    for name, values in more.items():
        if name not in some:
            env[name] = join(values, ANY)
    return env


def met(some: Values, more: Values) -> Values:
    """What a name may hold where two ways meet.

    If only one of them may still be None, the other was asked: whether the first can be taken
    while it is None may depend on just that, so the None is forgotten. A way on which it is
    nothing else is another matter.
    """
    if some is more:
        return some
    for one_way, other in ((some, more), (more, some)):
        asked = maybe_none(one_way) is not None and maybe_none(other) is None
        if asked and handed(other) is not None and len(one_way) > 1:
            return without_none(join(some, more))
    return join(some, more)


def all_merged(ways: list[Env]) -> Env | None:
    env: Env | None = None
    for way in ways:
        env = merged(env, way)
    return env

"""What handlers keep and touch beyond their call.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.effects ====
"""What handlers do beyond their call: objects they share, who changes them, who reads them.

In: the app model. Out: for each handler everything that runs with it (``reach``), what that keeps
and reads of things that outlive the call (``body``), and what so passes from one visitor to another
(``sharing``). Imports ``app`` only.
"""


# ==== gradio_patterns.effects.changes ====
"""What a body changes of things that outlive it, statement by statement."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import MUTATORS, flat
from gradio_patterns.app.model import Function, Instance
from gradio_patterns.app.scopes import Scope
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.things import Found, Thing, thing_of

SET, GROW, STEP, DROP = "set", "grow", "step", "drop"
"""Put in place of what was there, added to it, counted on from it, taken away."""

_GROWING = frozenset({"append", "appendleft", "extend", "insert", "add"})
_DROPPING = frozenset({"remove", "pop", "popleft", "clear", "discard"})
_FRAMES = frozenset({"at", "iat", "loc", "iloc"})
_PLACES = (ast.Name, ast.Attribute, ast.Subscript)
_STORES = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.NamedExpr, ast.Delete)


class Change(NamedTuple):
    """One place that changes a thing: how, to what, and by which key if that is not written out."""

    thing: Thing
    node: ast.AST
    how: str
    values: tuple[ast.expr, ...]
    keys: tuple[ast.expr, ...] = ()
    said: str = ""

    @property
    def of_itself(self) -> bool:
        """Whether the new value is made of the old one."""
        nodes = (part for value in self.values for part in descend(value))
        return any(isinstance(p, _PLACES) and ast.unparse(p) == self.said for p in nodes)


def changes_in(app: App, function: Function, shared: bool) -> list[Change]:
    """Changes that the body itself makes, without those of functions it calls."""
    if id(function.scope) not in changing(app):
        return []
    key = f"changes {id(function.node)} {shared}"
    found: list[Change] | None = app.memo.get(key)
    if found is None:
        found = app.memo[key] = list(_changes(app, function, shared))
    return found


def changing(app: App) -> set[int]:
    """Ids of the scopes that may change anything: a quick look, before bodies are read."""
    found: set[int] | None = app.memo.get("changing")
    if found is None:
        walked = app.walked
        calls = [walked.calls_by_attribute.get(name, ()) for name in MUTATORS | _DROPPING]
        calls.append(walked.calls_by_name.get("setattr", ()))
        places = [raw.place for raws in calls for raw in raws]
        places += [place for _, _, place in walked.attribute_stores]
        places += walked.item_stores
        found = {id(_function(place.scope)) for place in places}
        found |= {id(scope) for scope in walked.scopes if scope.globals or scope.nonlocals}
        app.memo["changing"] = found
    return found


def _function(scope: Scope) -> Scope:
    while scope.kind == "comprehension" and scope.parent is not None:
        scope = scope.parent
    return scope


def _changes(app: App, function: Function, shared: bool) -> Iterator[Change]:
    for node in function.own_nodes:
        if isinstance(node, ast.Call):
            yield from _of_call(app, function, node, shared)
        elif isinstance(node, _STORES):
            for target, how, values in _stores(node):
                found = _shared(app, function, target, shared)
                if found is not None:
                    yield _store(node, target, how, values, found)


def _stores(node: ast.AST) -> Iterator[tuple[ast.expr, str, tuple[ast.expr, ...]]]:
    if isinstance(node, ast.Assign):
        for target in flat(node.targets):
            yield target, SET, (node.value,)
    elif isinstance(node, ast.AugAssign):
        numeric = isinstance(node.value, ast.Constant) and not isinstance(node.value.value, str)
        yield node.target, STEP if numeric else GROW, (node.value,)
    elif isinstance(node, (ast.AnnAssign, ast.NamedExpr)) and node.value is not None:
        yield node.target, SET, (node.value,)
    elif isinstance(node, ast.Delete):
        for target in node.targets:
            yield target, DROP, ()


def _store(
    node: ast.AST, target: ast.expr, how: str, values: tuple[ast.expr, ...], found: Found
) -> Change:
    thing, keys = found
    said = ast.unparse(target)
    if _cell(target):
        assert isinstance(target, ast.Subscript)
        assert isinstance(target.value, ast.Attribute)
        return Change(thing, node, GROW, values, (), ast.unparse(target.value.value))
    if how == SET and len(values) == 1 and _builds_on(values[0], said):
        how = STEP if _counts(values[0]) else GROW
    return Change(thing, node, how, values, keys, said)


def _cell(target: ast.expr) -> bool:
    return (
        isinstance(target, ast.Subscript)
        and isinstance(target.value, ast.Attribute)
        and target.value.attr in _FRAMES
    )


def _builds_on(value: ast.expr, said: str) -> bool:
    """Whether a new value is made of the old one: ``x = x + [a]``, ``x = [*x, a]``."""
    if isinstance(value, ast.BinOp):
        return _builds_on(value.left, said) or _builds_on(value.right, said)
    if isinstance(value, (ast.List, ast.Tuple)):
        return any(
            isinstance(part, ast.Starred) and ast.unparse(part.value) == said for part in value.elts
        )
    if isinstance(value, ast.Call) and value.args:  # max(x - 1, 0), pd.concat([x, row])
        return any(
            _builds_on(part, said)
            or (isinstance(part, ast.List) and any(ast.unparse(p) == said for p in part.elts))
            for part in value.args
        )
    return isinstance(value, _PLACES) and ast.unparse(value) == said


def _counts(value: ast.expr) -> bool:
    """Whether a value steps on from the last by a number: ``(x + 1) % 5``, ``max(x - 1, 0)``."""
    if isinstance(value, ast.BinOp):
        if isinstance(value.op, ast.Mod):
            return _counts(value.left)
        number = value.right
        return (
            isinstance(value.op, (ast.Add, ast.Sub))
            and isinstance(number, ast.Constant)
            and isinstance(number.value, (int, float))
        )
    if isinstance(value, ast.Call):
        return any(_counts(part) for part in value.args)
    return False


def _of_call(app: App, function: Function, node: ast.Call, shared: bool) -> Iterator[Change]:
    called = node.func
    arguments = (*node.args, *(k.value for k in node.keywords))
    if isinstance(called, ast.Attribute) and called.attr in MUTATORS | _DROPPING:
        found = _shared(app, function, called.value, shared)
        if found is None or isinstance(app.resolve(called, function.place), Function):
            return  # a class of the file has a method of this name
        thing, keys = found
        said = ast.unparse(called.value)
        if called.attr in _DROPPING:
            yield Change(thing, node, DROP, (), keys, said)
        elif called.attr in _GROWING:
            yield Change(thing, node, GROW, arguments, keys, said)
        elif called.attr == "update":
            yield from _updated(node, thing, keys, said)
        elif called.attr == "setdefault" and node.args:
            yield Change(thing, node, SET, arguments[1:], (*keys, node.args[0]), said)
    elif isinstance(called, ast.Name) and called.id == "setattr" and len(node.args) == 3:
        found = _shared(app, function, node.args[0], shared)
        name = node.args[1]
        if found is not None and isinstance(name, ast.Constant) and isinstance(name.value, str):
            thing = found.thing._replace(path=(*found.thing.path, f".{name.value}"))
            yield Change(thing, node, SET, (node.args[2],), found.keys, ast.unparse(node.args[0]))


def _updated(
    node: ast.Call, thing: Thing, keys: tuple[ast.expr, ...], said: str
) -> Iterator[Change]:
    """``x.update({"a": b}, c=d)``, key by key; whole where the keys are not written out."""
    for part in node.args:
        if not isinstance(part, ast.Dict):
            yield Change(thing, node, SET, (part,), keys, said)
            continue
        for key, value in zip(part.keys, part.values, strict=True):
            if isinstance(key, ast.Constant):
                below = thing._replace(path=(*thing.path, repr(key.value)))
                yield Change(below, node, SET, (value,), keys, f"{said}[{key.value!r}]")
            elif key is not None:
                yield Change(thing, node, SET, (value,), (*keys, key), said)
    for word in node.keywords:
        if word.arg is not None:
            below = thing._replace(path=(*thing.path, repr(word.arg)))
            yield Change(below, node, SET, (word.value,), keys, f"{said}[{word.arg!r}]")


def _shared(app: App, function: Function, node: ast.expr, shared: bool) -> Found | None:
    """The thing that is changed; a component or a Blocks is Gradio's own to change."""
    if isinstance(node, ast.Name) and not _rebinds(function, node):
        return None
    found = thing_of(app, function, node, shared)
    if found is None:
        return None
    base: ast.expr = node
    while isinstance(base, (ast.Attribute, ast.Subscript)):
        if isinstance(app.resolve(base, function.place), Instance):
            return None
        base = base.value
    return None if isinstance(app.resolve(base, function.place), Instance) else found


def _rebinds(function: Function, node: ast.Name) -> bool:
    """A plain name is a thing where it is stored under ``global``, or only read."""
    if isinstance(node.ctx, ast.Load):
        return True
    scope = function.scope
    return node.id in scope.globals | scope.nonlocals


# ==== gradio_patterns.effects.files ====
"""Files that a body writes: which call, and what it takes for the path."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import trace

_BY_PATH = {
    "builtins.open": 0, "io.open": 0, "codecs.open": 0, "cv2.imwrite": 0, "cv2.VideoWriter": 0,
    "soundfile.write": 0, "scipy.io.wavfile.write": 0, "torchaudio.save": 0, "torch.save": 1,
    "joblib.dump": 1, "numpy.save": 0, "numpy.savez": 0, "numpy.savetxt": 0, "imageio.imwrite": 0,
    "imageio.imsave": 0, "imageio.mimsave": 0, "imageio.mimwrite": 0, "shutil.copy": 1,
    "shutil.copyfile": 1, "shutil.copy2": 1, "shutil.move": 1, "zipfile.ZipFile": 0, "wave.open": 0,
    "matplotlib.pyplot.savefig": 0, "urllib.request.urlretrieve": 1, "librosa.output.write_wav": 0,
}  # fmt: skip
_BY_METHOD = {
    "to_csv": 0, "to_excel": 0, "to_json": 0, "to_parquet": 0, "to_html": 0, "save": 0,
    "savefig": 0, "write_videofile": 0, "write_audiofile": 0, "write_html": 0, "write_image": 0,
    "write_gif": 0, "export": 0, "save_to_file": 1, "output": 0, "tts_to_file": 1, "write_wav": 0,
    "download_file": 2,
}  # fmt: skip
_KEYWORDS = ("path", "filename", "file_path", "fname", "file", "path_or_buf", "fp", "output_path")
_OPENING = frozenset({"builtins.open", "io.open", "codecs.open", "zipfile.ZipFile", "wave.open"})
_JOINS = frozenset({"os.path.join", "pathlib.Path", "pathlib.PurePath", "builtins.str"})
_SAME = frozenset({"os.path.abspath", "os.path.realpath", "os.path.normpath", "os.fspath"})


class Written(NamedTuple):
    """A call that writes a file, and the expression of the path."""

    node: ast.Call
    path: ast.expr
    place: Place


def written(app: App, function: Function) -> Iterator[Written]:
    """The files that the body itself writes."""
    for raw in app.calls_in(function):
        path = _path(app, raw.node, raw.place)
        if path is not None:
            yield Written(raw.node, path, raw.place)


def _path(app: App, node: ast.Call, place: Place) -> ast.expr | None:
    called = node.func
    name = app.qualified(called, place)
    position = _BY_PATH.get(name or "")
    if position is None:
        if not isinstance(called, ast.Attribute):
            return None
        if called.attr in {"write_text", "write_bytes"}:
            return called.value
        if called.attr == "open" and _writes(node, 0):
            return called.value
        position = _BY_METHOD.get(called.attr)
        if position is None:
            return None
    elif name in _OPENING and not _writes(node, 1):
        return None
    if position < len(node.args):
        found = node.args[position]
        return None if isinstance(found, ast.Starred) else found
    return next((word.value for word in node.keywords if word.arg in _KEYWORDS), None)


def _writes(node: ast.Call, position: int) -> bool:
    """Whether the mode of an opened file is one for writing anew."""
    mode = node.args[position] if position < len(node.args) else None
    for word in node.keywords:
        mode = word.value if word.arg == "mode" else mode
    return isinstance(mode, ast.Constant) and "w" in str(mode.value)


def fixed_path(app: App, node: ast.expr, place: Place, depth: int = 0) -> str | None:
    """The text of a path that is the same for every call; None where any part may differ."""
    node, place = trace(app, node, place)
    if depth > 6:
        return None
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    parts: list[ast.expr] | None = None
    if isinstance(node, ast.Call) and not node.keywords:
        name = app.qualified(node.func, place) or ""
        parts = list(node.args) if name in _JOINS | _SAME else None
        if name == "os.getcwd":
            return "."
        if isinstance(node.func, ast.Attribute) and node.func.attr in {"resolve", "as_posix"}:
            parts = [node.func.value]
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        parts = [node.left, node.right]
    elif isinstance(node, ast.JoinedStr):
        parts = [v.value if isinstance(v, ast.FormattedValue) else v for v in node.values]
        texts = [fixed_path(app, part, place, depth + 1) for part in parts]
        return None if None in texts else "".join(text for text in texts if text)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left = fixed_path(app, node.left, place, depth + 1)
        right = fixed_path(app, node.right, place, depth + 1)
        return None if left is None or right is None else left + right
    if not parts:
        return None
    texts = [fixed_path(app, part, place, depth + 1) for part in parts]
    return None if None in texts else "/".join(text for text in texts if text)


# ==== gradio_patterns.effects.flags ====
"""Flags by which one handler ends the work of another: ``stop = True`` and ``if stop: break``."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.changes import SET, changes_in
from gradio_patterns.effects.guards import guarded
from gradio_patterns.effects.reach import Run, runs_of
from gradio_patterns.effects.things import Thing, thing_of

_LOOPS = (ast.For, ast.AsyncFor, ast.While)
_ENDS = (ast.Break, ast.Return, ast.Raise)


class Flag(NamedTuple):
    """A thing by which a handler ends the loop of another."""

    thing: Thing
    node: ast.AST
    said: str
    setter: Function
    stopped: Function


def flags(app: App) -> Iterator[Flag]:
    """Each flag once, where a handler other than the one it ends sets it."""
    looping = [
        (function, run, tests)
        for function, _ in app.handlers
        for run in runs_of(app, function)
        if (tests := list(_tests(run.function)))
    ]
    seen: set[Thing] = set()
    for setter, _ in app.handlers if looping else ():
        for run in runs_of(app, setter):
            for thing, node, said in _raised(app, run):
                for stopped, other, tests in looping:
                    apart = stopped.node is not setter.node
                    if apart and thing not in seen and _tested(app, other, tests, thing):
                        seen.add(thing)
                        yield Flag(thing, node, said, setter, stopped)


def _raised(app: App, run: Run) -> Iterator[tuple[Thing, ast.AST, str]]:
    """Flags that a body sets: a plain yes or no, or an Event."""
    safe = guarded(app, run.function, run.shared)
    for change in changes_in(app, run.function, run.shared):
        value = change.values[0] if change.values else None
        plain = isinstance(value, ast.Constant) and isinstance(value.value, bool)
        if change.how == SET and plain and not change.keys and id(change.node) not in safe:
            yield change.thing, change.node, change.said
    for raw in app.calls_in(run.function):
        called = raw.node.func
        if isinstance(called, ast.Attribute) and called.attr == "set" and not raw.node.args:
            found = thing_of(app, run.function, called.value, run.shared)
            if found is not None and not found.keys:
                yield found.thing, raw.node, ast.unparse(called.value)


def _tests(function: Function) -> Iterator[ast.expr]:
    """What decides whether a loop of the body goes on."""
    for loop in function.own_nodes:
        if not isinstance(loop, _LOOPS):
            continue
        if isinstance(loop, ast.While):
            yield loop.test
        for node in descend(loop):
            if isinstance(node, ast.If) and any(isinstance(part, _ENDS) for part in node.body):
                yield node.test


def _tested(app: App, run: Run, tests: list[ast.expr], thing: Thing) -> bool:
    for test in tests:
        for part in descend(test):
            if isinstance(part, (ast.Name, ast.Attribute, ast.Subscript)):
                found = thing_of(app, run.function, part, run.shared)
                if found is not None and found.thing == thing and not found.keys:
                    return True
    return False


# ==== gradio_patterns.effects.guards ====
"""Where sharing is meant: under a lock, on first use, by a name that says it is for everybody."""

import ast
import re

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.app.tree import descend
from gradio_patterns.effects.changes import Change, changes_in

LOCKS = ("Lock", "Semaphore", "Condition")
"""How the classes of things that are held while something shared changes end."""

FOR_ALL = frozenset(
    {
        "cache", "cached", "memo", "lock", "pool", "registry", "leaderboard", "guestbook", "guests",
        "guest", "public", "shared", "vote", "votes", "poll", "scoreboard", "visits", "visitors",
        "stats", "statistics", "metrics", "announcements", "announcement", "broadcast", "room",
        "rooms", "lobby", "queue", "board", "online", "everybody", "everyone", "total", "totals",
        "counter", "counts", "feedback", "ratings", "seen", "known",
    }
)  # fmt: skip
"""Words of names that say that the thing is for everybody."""

TOOLS = frozenset(
    {
        "model", "models", "pipe", "pipeline", "pipelines", "client", "clients", "tokenizer",
        "engine", "llm", "agent", "setting", "settings", "config", "configs", "cfg", "option",
        "options", "device", "theme", "checkpoint", "weights", "lora", "vae", "processor",
        "backend", "server", "driver", "log", "logs", "logger", "job", "jobs", "worker", "process",
        "port", "preset", "presets", "provider",
    }
)  # fmt: skip
"""Words of names that say that the thing is a tool or a setting: shared, but perhaps on purpose."""


def words_of(said: str) -> frozenset[str]:
    """The words of a name: ``self.lastUser_names`` is last, user, names."""
    parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", said)
    return frozenset(part.lower() for part in parts) - {"self"}


def guarded(app: App, function: Function, shared: bool) -> set[int]:
    """Ids of nodes under a lock, or under a test of the very thing that is changed there."""
    key = f"guarded {id(function.node)}"
    found: set[int] | None = app.memo.get(key)
    if found is not None:
        return found
    found = app.memo[key] = set()
    changed = changes_in(app, function, shared)
    for node in function.own_nodes:
        if isinstance(node, (ast.With, ast.AsyncWith)):
            if any(_lock(app, function, item.context_expr) for item in node.items):
                found |= {id(inner) for inner in descend(node)}
        elif isinstance(node, (ast.If, ast.IfExp)):
            inside = {id(inner) for inner in descend(node)}
            tested = {ast.unparse(part) for part in _asked(node.test)}
            for change in changed:
                if id(change.node) in inside and tested & _spellings(change):
                    found |= inside
    return found


def _lock(app: App, function: Function, node: ast.expr) -> bool:
    if re.search("lock|mutex|sem", ast.unparse(node), re.IGNORECASE):
        return True
    return (app.called(node, function.place) or "").endswith(LOCKS)


def _asked(test: ast.expr) -> list[ast.expr]:
    """What a test asks about whether it is there: ``x is None``, ``not x``, ``k not in x``."""
    if isinstance(test, ast.BoolOp):
        return [found for value in test.values for found in _asked(value)]
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return [*_asked(test.operand), test.operand]
    if isinstance(test, ast.Compare):
        if isinstance(test.ops[0], (ast.Is, ast.In, ast.NotIn, ast.NotEq)):
            return [test.left, *test.comparators]
        if isinstance(test.ops[0], ast.Eq) and isinstance(test.comparators[0], ast.Constant):
            return [test.left]
    if isinstance(test, ast.Call):
        return [*test.args]
    return []


def _spellings(change: Change) -> set[str]:
    said = change.said
    found = {said}
    while "[" in said:
        said = said.rpartition("[")[0]
        found.add(said)
    return found


# ==== gradio_patterns.effects.reach ====
"""Everything that runs when a handler runs, with what each function is told of the visitor."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function, LocalClass
from gradio_patterns.app.walked import self_class
from gradio_patterns.effects.told import NOTHING, Told, labels_of, parameters, spread

_DEEP, _MANY = 5, 40
"""How deep calls are followed, and how many functions at most: enough for what people write."""


class Run(NamedTuple):
    """A function that runs with a handler; ``shared`` where its ``self`` is one for all."""

    function: Function
    shared: bool
    depth: int


def runs_of(app: App, handler: Function) -> list[Run]:
    """The handler and all functions of the file that run when it runs, each once."""
    key = f"runs {id(handler.node)}"
    found: list[Run] | None = app.memo.get(key)
    if found is None:
        found = app.memo[key] = list(_runs(app, handler))
    return found


def _runs(app: App, handler: Function) -> Iterator[Run]:
    seen: set[int] = set()
    waiting = [Run(handler, handler.bound, 0)]
    while waiting and len(seen) < _MANY:
        run = waiting.pop(0)
        if id(run.function.node) in seen:
            continue
        seen.add(id(run.function.node))
        yield run
        if run.depth < _DEEP:
            waiting += [
                Run(called, shared, run.depth + 1) for called, shared, _ in called_by(app, run)
            ]


def called_by(app: App, run: Run) -> Iterator[tuple[Function, bool, ast.Call]]:
    """Functions that a body calls, or hands to a thread, a pool or the like."""
    function = run.function
    for raw in app.calls_in(function):
        called = app.function(raw.node.func, raw.place)
        if called is not None:
            yield called, _shared(app, run, raw.node.func), raw.node
        for part in (*raw.node.args, *(k.value for k in raw.node.keywords)):
            if isinstance(part, (ast.Name, ast.Attribute, ast.Lambda)):
                handed = app.function(part, raw.place)
                if handed is not None:
                    yield handed, _shared(app, run, part), raw.node


def _shared(app: App, run: Run, called: ast.expr) -> bool:
    """Whether the object whose method is called is one for all visitors."""
    if not isinstance(called, ast.Attribute):
        return run.shared
    base: ast.expr = called.value
    while isinstance(base, ast.Attribute):
        base = base.value
    if not isinstance(base, ast.Name):
        return False
    if self_class(base, run.function.scope) is not None:
        return run.shared
    own = run.function.scope
    if base.id in own.bindings and base.id not in own.globals:
        return False  # made in this call, or handed over
    value = app.resolve(called.value, run.function.place)
    return isinstance(value, LocalClass)


def told_in(app: App, handler: Function) -> dict[int, Told]:
    """For each function that runs with a handler, what it is told of the visitor; by its node."""
    key = f"told {id(handler.node)}"
    known: dict[int, Told] | None = app.memo.get(key)
    if known is not None:
        return known
    runs = runs_of(app, handler)
    found: dict[int, Told] = {id(run.function.node): {} for run in runs}
    found[id(handler.node)] = parameters(app, handler)
    for run in runs:  # callers come before what they call, but for circles
        function = run.function
        told = found[id(function.node)]
        outer = function.scope.parent
        if outer is not None and id(outer.node) in found and outer.node is not function.node:
            inherited = found[id(outer.node)]
            told = {n: k for n, k in inherited.items() if n not in function.scope.bindings} | told
        told = found[id(function.node)] = spread(app, function, told)
        for called, _, call in called_by(app, run):
            if id(called.node) in found:
                _hand_over(app, function, call, called, told, found[id(called.node)])
    app.memo[key] = found
    return found


def _hand_over(
    app: App, caller: Function, call: ast.Call, called: Function, told: Told, into: Told
) -> None:
    """Note what the arguments of a call carry, at the parameters they fill."""
    if app.function(call.func, caller.place) is None:
        return  # handed to somebody else, who calls it as they like
    pairs = list(zip(called.parameters, call.args))  # noqa: B905
    pairs += [(word.arg, word.value) for word in call.keywords if word.arg is not None]
    for name, value in pairs:
        if isinstance(value, ast.Starred):
            continue
        labels = labels_of(app, caller, value, told)
        if labels:
            into[name] = into.get(name, NOTHING) | labels
        if isinstance(value, ast.Name):
            fields = [(k, told[k]) for k in told if k.startswith(f"{value.id}.")]
            into |= {f"{name}.{k.partition('.')[2]}": kept for k, kept in fields}


# ==== gradio_patterns.effects.reading ====
"""Whether what a handler hands back depends on a thing, directly or through functions it calls."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import names_in
from gradio_patterns.app.model import Function
from gradio_patterns.app.scopes import order_after, order_of
from gradio_patterns.app.tree import children, descend
from gradio_patterns.effects.changes import SET, changes_in
from gradio_patterns.effects.reach import Run, runs_of
from gradio_patterns.effects.things import Thing, thing_of

_COUNTING = frozenset({"len", "bool", "id", "type", "isinstance", "print", "hasattr", "callable"})
RUNNING = frozenset(
    {
        "generate", "predict", "transcribe", "invoke", "ainvoke", "encode", "decode", "embed",
        "stream", "forward", "synthesize", "tts", "infer", "inference", "run", "to", "process",
        "chat", "create", "complete", "query", "ask", "call", "apply_chat_template", "batch_decode",
        "get_relevant_documents", "similarity_search", "as_retriever", "stop", "cancel", "close",
        "terminate", "kill", "poll", "is_alive", "is_set", "release", "read", "acquire",
    }
)  # fmt: skip
"""Methods that run a model, a client, a job: a tool, where other reads show what is in a thing."""

_PARTS = frozenset({"model", "tokenizer", "pipeline", "pipe", "client", "llm", "processor"})
"""Keywords that a tool is handed on under."""


class Use(NamedTuple):
    """How a handler depends on a thing: where it is read, and what for."""

    node: ast.AST
    tool: bool
    """It is only run, like a model: what is in it is not shown."""
    position: bool
    """It says which of several is shown: ``items[thing]``."""
    called: bool = False
    """It is read in a function that the handler calls, not in its own body."""


def use_of(app: App, reader: Function, thing: Thing) -> Use | None:
    """How what ``reader`` hands back depends on what an earlier call left in ``thing``."""
    runs = [run for run in runs_of(app, reader) if thing.name in _said(app, run.function)]
    if not runs:
        return None
    telling: dict[int, str] = {}
    found: Use | None = None
    for _ in range(3):
        before = len(telling)
        for run in runs_of(app, reader) if telling else runs:
            use = _Body(app, run, thing, telling).use()
            if use is None:
                continue
            telling[id(run.function.node)] = run.function.name
            if run.function.node is reader.node and (found is None or found.tool):
                found = use
        if len(telling) == before:
            break
    return found


def _said(app: App, function: Function) -> set[str]:
    """The names and attributes that a body says."""
    key = f"said {id(function.node)}"
    known: set[str] | None = app.memo.get(key)
    if known is None:
        nodes = function.own_nodes
        known = {node.id for node in nodes if isinstance(node, ast.Name)}
        known |= {node.attr for node in nodes if isinstance(node, ast.Attribute)}
        app.memo[key] = known
    return known


def _bound(app: App, function: Function) -> list[tuple[set[str], ast.expr, set[str]]]:
    """What a body binds: the local names, the value, and all names that the value says."""
    key = f"bound {id(function.node)}"
    found: list[tuple[set[str], ast.expr, set[str]]] | None = app.memo.get(key)
    if found is not None:
        return found
    found = app.memo[key] = []
    for node in function.own_nodes:
        if isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            value = node.value
        elif isinstance(node, (ast.For, ast.AsyncFor)):
            targets, value = [node.target], node.iter
        else:
            continue
        if value is not None:
            names = {name for target in targets for name in _locals(function, target)}
            found.append((names, value, _words(value)))
    return found


def _words(node: ast.AST) -> set[str]:
    return {
        part.id if isinstance(part, ast.Name) else part.attr
        for part in descend(node)
        if isinstance(part, (ast.Name, ast.Attribute))
    }


class _Body:
    """One look through a body for what depends on a thing."""

    def __init__(self, app: App, run: Run, thing: Thing, telling: dict[int, str]) -> None:
        self.app, self.run, self.thing, self.telling = app, run, thing, telling
        self.since = own_since(app, run, thing)
        self.carriers: dict[str, Use] = {}

    def use(self) -> Use | None:
        """The read on which a result depends; one that shows rather than one that runs."""
        self._carry()
        results = (value for _, value, _ in self.run.function.results if value is not None)
        found = [use for value in results for use in self._uses(value)]
        found += self._deciding()
        return min(found, key=lambda use: (use.tool, not use.position), default=None)

    def _carry(self) -> None:
        words = {self.thing.name, *self.telling.values()}
        for _ in range(2):
            for names, value, said in _bound(self.app, self.run.function):
                if words.isdisjoint(said) or not names:
                    continue
                use = next(self._uses(value), None)
                if use is not None:
                    words |= names
                    for name in names:
                        self.carriers.setdefault(name, use)

    def _deciding(self) -> Iterator[Use]:
        """Comparisons with a thing that decide what is handed back: ``if guess == answer``."""
        for node in self.run.function.own_nodes:
            if isinstance(node, (ast.If, ast.IfExp, ast.Return, ast.Assign)):
                test = node.test if isinstance(node, (ast.If, ast.IfExp)) else node.value
                for part in _comparisons(test) if test is not None else ():
                    sides = [part.left, *part.comparators]
                    if not any(isinstance(side, ast.Constant) for side in sides):
                        for side in sides:
                            yield from (use._replace(position=False) for use in self._uses(side))

    def _uses(self, node: ast.AST) -> Iterator[Use]:
        """Reads of the thing in an expression, not where it is only counted."""
        stack: list[tuple[ast.AST, bool, bool]] = [(node, False, False)]
        while stack:
            part, tool, position = stack.pop()
            if isinstance(part, ast.Name) and part.id in self.carriers:
                carried = self.carriers[part.id]
                more = carried._replace(
                    tool=tool or carried.tool, position=position or carried.position
                )
                yield more
            elif isinstance(part, (ast.Name, ast.Attribute, ast.Subscript)) and self._is(part):
                yield Use(part, tool, position)
            elif isinstance(part, ast.Call):
                called = part.func
                if isinstance(called, ast.Name) and called.id in _COUNTING:
                    continue
                if self._tells(part):
                    yield Use(part, False, False, called=True)
                if isinstance(called, ast.Attribute) and self._is(called, whole=True):
                    yield Use(called, True, False)
                elif isinstance(called, ast.Attribute):
                    stack.append((called.value, tool or called.attr in RUNNING, False))
                else:
                    stack.append((called, True, False))
                stack += [(value, tool, position) for value in part.args]
                stack += [(k.value, tool or k.arg in _PARTS, position) for k in part.keywords]
            elif isinstance(part, ast.Subscript):
                stack += [(part.value, tool, position), (part.slice, tool, True)]
            elif isinstance(part, ast.IfExp):
                stack += [(part.body, tool, position), (part.orelse, tool, position)]
            elif not isinstance(part, (ast.Compare, ast.Lambda)):
                stack += [(child, tool, position) for child in children(part)]

    def _tells(self, call: ast.Call) -> bool:
        if not self.telling or not self._earlier(call):
            return False
        called = self.app.function(call.func, self.run.function.place)
        return called is not None and id(called.node) in self.telling

    def _is(self, node: ast.Name | ast.Attribute | ast.Subscript, whole: bool = False) -> bool:
        if not isinstance(node.ctx, ast.Load) or not self._earlier(node):
            return False
        found = thing_of(self.app, self.run.function, node, self.run.shared)
        if found is None or (whole and found.thing != self.thing):
            return False
        return found.thing.meets(self.thing)

    def _earlier(self, node: ast.AST) -> bool:
        return self.since is None or order_of(node) < self.since


def own_since(app: App, run: Run, thing: Thing) -> int | None:
    """From where on a body reads what it has put into a thing itself; None where it may not."""
    body = run.function.node.body
    steps = list(_surely(body)) if isinstance(body, list) else []
    for change in changes_in(app, run.function, run.shared):
        if change.how == SET and change.thing == thing and not change.keys and not change.of_itself:
            for step in steps:
                if change.node is step or getattr(step, "value", None) is change.node:
                    return order_after(step)
    return None


def _surely(statements: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements that run whenever the body does, but for errors."""
    for statement in statements:
        yield statement
        if isinstance(statement, (ast.With, ast.AsyncWith, ast.Try)):
            yield from _surely(statement.body)


def _locals(function: Function, target: ast.AST) -> set[str]:
    if isinstance(target, (ast.Name, ast.Tuple, ast.List, ast.Starred)):
        return names_in(target) - function.scope.globals - function.scope.nonlocals
    return set()


def _comparisons(node: ast.expr) -> Iterator[ast.Compare]:
    """Comparisons by value in a test, one by one."""
    if isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _comparisons(value)
    elif isinstance(node, ast.UnaryOp):
        yield from _comparisons(node.operand)
    elif isinstance(node, ast.Compare) and not isinstance(node.ops[0], (ast.Is, ast.IsNot)):
        yield node


# ==== gradio_patterns.effects.sharing ====
"""What passes from one visitor to another through a thing that all share."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.effects.changes import DROP, GROW, SET, STEP, Change, changes_in, changing
from gradio_patterns.effects.guards import FOR_ALL, TOOLS, guarded, words_of
from gradio_patterns.effects.reach import runs_of, told_in
from gradio_patterns.effects.reading import Use, use_of
from gradio_patterns.effects.told import (
    CHOICE,
    FILE,
    LUCK,
    NOTHING,
    WHO,
    Labels,
    labels_of,
)

ENTERED, POSITION, MADE, CHOSEN, TOOL = "entered", "position", "made", "chosen", "tool"
SURE = frozenset({ENTERED, POSITION, MADE})
"""Kinds that are one visitor's own for certain; the others may be meant for all."""


class Sharing(NamedTuple):
    """A thing that one handler changes for a visitor and another (or a later) call hands out."""

    kind: str
    change: Change
    writer: Function
    reader: Function
    use: Use


class _Kept(NamedTuple):
    """A change with the handler it runs in and what its value is made of."""

    change: Change
    writer: Function
    labels: Labels
    called: bool
    """The change is in a function that the handler calls."""


def sharings(app: App) -> list[Sharing]:
    """For each thing that passes between visitors the plainest way in which it does."""
    found: list[Sharing] | None = app.memo.get("sharings")
    if found is None:
        best: dict[tuple[int, str], Sharing] = {}
        for sharing in _sharings(app):
            key = sharing.change.thing[:2]
            if key not in best or (sharing.kind in SURE and best[key].kind not in SURE):
                best[key] = sharing
        found = app.memo["sharings"] = list(best.values())
    return found


def _sharings(app: App) -> Iterator[Sharing]:
    if not changing(app):
        return
    handlers = [function for function, _ in app.handlers]
    readers = [function for function in handlers if _shows(app, function)]
    for kept in _kept(app, handlers):
        words = words_of(kept.change.said)
        if words & FOR_ALL:
            continue
        uses = [(reader, use_of(app, reader, kept.change.thing)) for reader in readers]
        known = [(reader, use) for reader, use in uses if use is not None]
        known.sort(key=lambda pair: (pair[1].tool, pair[0].node is kept.writer.node))
        for reader, use in known:
            if reader.node is kept.writer.node and _own(kept, use):
                continue
            kind = _kind(kept, use, words)
            if kind is not None:
                yield Sharing(kind, kept.change, kept.writer, reader, use)
                break


def _kept(app: App, handlers: list[Function]) -> Iterator[_Kept]:
    """What handlers keep of a visitor, or of the visitor's place in something."""
    for handler in handlers:
        for run in runs_of(app, handler):
            function = run.function
            changed = changes_in(app, function, run.shared)
            if not changed:
                continue
            told = told_in(app, handler)[id(function.node)]
            safe = guarded(app, function, run.shared)
            for change in changed:
                if change.how == DROP or id(change.node) in safe:
                    continue
                if any(labels_of(app, function, key, told) for key in change.keys):
                    continue  # kept by a key of the visitor's
                labels = NOTHING.union(*(labels_of(app, function, v, told) for v in change.values))
                if WHO in labels and (change.how == GROW or _by_session(change)):
                    continue
                if labels or change.how == STEP:
                    yield _Kept(change, handler, labels, run.depth > 0)


def _own(kept: _Kept, use: Use) -> bool:
    """Whether a handler may well read back what it has just put there itself."""
    return kept.change.how == SET and (kept.called or use.called)


def _by_session(change: Change) -> bool:
    return any("session_hash" in ast.unparse(value) for value in change.values)


def _shows(app: App, function: Function) -> bool:
    """Whether anything that a handler hands back is shown or passed on."""
    return not all(event.outputs == () for event in app.events_of(function))


def _kind(kept: _Kept, use: Use, words: frozenset[str]) -> str | None:
    labels = kept.labels
    if kept.change.how == STEP:
        return POSITION if use.position else None
    if labels == {LUCK}:
        return MADE if kept.change.how == SET and not use.tool else None
    if use.tool or words & TOOLS or _loads(kept.change):
        return ENTERED if FILE in labels and not words & TOOLS else TOOL
    return CHOSEN if labels <= {CHOICE, LUCK} else ENTERED


_LOADING = frozenset({"load", "pretrained"})
_MAKING = frozenset({"init", "setup", "initialize", "build", "create", "get", "make", "switch"})


def _loads(change: Change) -> bool:
    """Whether a value is made by a function that says it loads or sets up something."""
    for value in change.values:
        called = value.func if isinstance(value, ast.Call) else None
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        words = words_of(name)
        if words & _LOADING or (words & TOOLS and (words & _MAKING or name[:1].isupper())):
            return True
    return False


# ==== gradio_patterns.effects.things ====
"""Things that outlive a call: module names, attributes of shared objects, variables of a closure.

A thing is named by the scope that holds it and by the path below: ``person["name"]`` is the module,
``person`` and ``('name',)``. Who asks says whether ``self`` is an object that all visitors share.
"""

import ast
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import within_handler
from gradio_patterns.app.model import Function, LocalClass
from gradio_patterns.app.scopes import Scope
from gradio_patterns.app.walked import self_class

ANY = "*"
"""A key that is not written out."""

_CELLS = frozenset({"at", "iat", "loc", "iloc", "__dict__"})
_STEPS = 6


class Thing(NamedTuple):
    """Where something is kept: the scope of the name, the name, the path below it."""

    owner: int
    name: str
    path: tuple[str, ...] = ()

    def meets(self, other: Thing) -> bool:
        """Whether one is the other or a part of it."""
        if self[:2] != other[:2]:
            return False
        pairs = zip(self.path, other.path)  # noqa: B905 - the shorter one is the whole
        return all(mine == theirs or ANY in (mine, theirs) for mine, theirs in pairs)


class Found(NamedTuple):
    """A thing, and the keys on the way that are not written out."""

    thing: Thing
    keys: tuple[ast.expr, ...] = ()


def thing_of(
    app: App, function: Function, node: ast.expr, shared: bool, steps: int = _STEPS
) -> Found | None:
    """The thing that an expression inside ``function`` means; None where it is the call's own.

    ``shared`` says whether the object a method belongs to is one for all visitors.
    """
    path: list[str] = []
    keys: list[ast.expr] = []
    while True:
        if isinstance(node, ast.Subscript):
            constant = isinstance(node.slice, ast.Constant)
            path.append(repr(node.slice.value) if constant else ANY)  # type: ignore[attr-defined]
            if not constant:
                keys.append(node.slice)
        elif isinstance(node, ast.Attribute):
            owner = _owner(app, function, node.value, shared)
            if owner is not None:
                thing = Thing(id(owner), node.attr, tuple(reversed(path)))
                return Found(thing, tuple(keys))
            if node.attr not in _CELLS:
                path.append(f".{node.attr}")
        else:
            break
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    found = _named(app, function, node, shared, steps)
    if found is None:
        return None
    thing = found.thing
    joined = thing._replace(path=(*thing.path, *reversed(path)))
    return Found(joined, (*found.keys, *keys))


def _named(app: App, function: Function, node: ast.Name, shared: bool, steps: int) -> Found | None:
    scope = holder(function, node.id)
    if scope is not None:
        return Found(Thing(id(scope), node.id)) if outlives(app, scope, node.id) else None
    if node.id not in function.scope.bindings or not steps:
        return None
    bindings = function.scope.bindings[node.id]  # a local name for a thing
    value = bindings[0].value
    if len(bindings) != 1 or bindings[0].kind != "value":
        return None
    if isinstance(value, (ast.Name, ast.Attribute, ast.Subscript)):
        return thing_of(app, function, value, shared, steps - 1)
    return None


def holder(function: Function, name: str) -> Scope | None:
    """The scope outside of a function that a name in it belongs to; None where it is its own."""
    scope = function.scope
    if name in scope.nonlocals or name not in scope.bindings:
        outer = scope.parent
        while outer is not None:
            if name in outer.globals:
                return _module(outer)
            if outer.kind != "class" and name in outer.bindings:
                return outer
            outer = outer.parent
        return _module(scope) if name in scope.globals else None
    return _module(scope) if name in scope.globals else None


def outlives(app: App, scope: Scope, name: str) -> bool:
    """Whether a name of a scope is made once for all visitors, and is no function or class."""
    if scope.kind != "module" and within_handler(app, scope):
        return False
    return not any(b.kind in {"function", "class", "import"} for b in scope.bindings.get(name, ()))


def _module(scope: Scope) -> Scope:
    while scope.parent is not None:
        scope = scope.parent
    return scope


def _owner(app: App, function: Function, node: ast.expr, shared: bool) -> Scope | None:
    """The class whose shared object ``node`` is, or which it is itself."""
    if isinstance(node, ast.Name):
        own = self_class(node, function.scope)
        if own is not None:
            return own if shared else None
        if node.id in function.scope.bindings and node.id not in function.scope.globals:
            return None
    elif not isinstance(node, ast.Attribute):
        return None
    value = app.resolve(node, function.place)
    if not isinstance(value, LocalClass) or value.scope.node is None:
        return None
    root: ast.expr = node
    while isinstance(root, ast.Attribute):
        root = root.value
    if value.instance and isinstance(root, ast.Name):
        own = self_class(root, function.scope)
        if own is not None and not shared:
            return None
    return value.scope


# ==== gradio_patterns.effects.told ====
"""What of a body's values comes from the visitor: which names, and from what kind of input."""

import ast
import re
from collections.abc import Iterable

from gradio_patterns.app.app import App
from gradio_patterns.app.bodies import names_in
from gradio_patterns.app.model import Event, Function
from gradio_patterns.app.tree import children

FILE, TEXT, CHOICE, DEED, WHO, LUCK = "file", "text", "choice", "deed", "who", "luck"
"""An upload, a text, a choice among given ones, what was clicked, who asks, a throw of dice."""

Labels = frozenset[str]
Told = dict[str, Labels]

_FILES = frozenset(
    {
        "File", "Files", "UploadButton", "Image", "Audio", "Video", "Gallery", "ImageEditor",
        "MultimodalTextbox", "Model3D", "Dataframe", "DataFrame", "Sketchpad", "Paint",
        "Microphone", "Webcam", "ImageMask", "AnnotatedImage", "ImageSlider", "FileExplorer",
    }
)  # fmt: skip
_CHOICES = frozenset(
    {
        "Dropdown", "Radio", "Checkbox", "CheckboxGroup", "Slider", "Number", "ColorPicker",
        "DateTime", "Timer", "Button",
    }
)  # fmt: skip
DATA = r"\b(Event|Select|Edit|KeyUp|Like|DeletedFile|Retry|Undo|Copy)Data\b"
_ASKER = r"\b(Request|OAuthProfile|OAuthToken)\b"
_DICE = ("random.", "numpy.random.", "secrets.", "uuid.")
_MEASURES = frozenset({"len", "bool", "isinstance", "type", "id", "hasattr", "callable"})
NOTHING: Labels = frozenset()


def parameters(app: App, function: Function) -> Told:
    """The parameters of a handler that carry what a visitor gave or did."""
    found: dict[str, Labels] = {}
    for event in app.events_of(function):
        for name, label in _of_event(event, function):
            found[name] = found.get(name, NOTHING) | {label}
    arguments = function.node.args
    for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
        if argument.annotation is not None:
            text = ast.unparse(argument.annotation)
            if re.search(DATA, text):
                found[argument.arg] = frozenset({DEED})
            elif re.search(_ASKER, text):
                found[argument.arg] = frozenset({WHO})
    return found


def _of_event(event: Event, function: Function) -> Iterable[tuple[str, str]]:
    if not event.listener:
        # What an Interface hands over is the visitor's whatever the components are.
        if event.name == "ChatInterface" or event.inputs is None:
            return [(name, TEXT) for name in function.fed]
        found = dict.fromkeys(function.fed, TEXT)
        found |= {n: _label(c.kind) for n, c in event.input_parameters() if c is not None}
        return list(found.items())
    if event.name in {"load", "render"} and not event.inputs:
        return []
    found = {n: CHOICE if c is None else _label(c.kind) for n, c in event.input_parameters()}
    return list(found.items())


def _label(kind: str) -> str:
    if kind in _FILES:
        return FILE
    return CHOICE if kind in _CHOICES else TEXT


def spread(app: App, function: Function, told: Told) -> Told:
    """``told`` and the local names made from them, or made by throwing dice."""
    carried = dict(told)
    for _ in range(2):
        for node in function.own_nodes:
            value, targets = _bound(node)
            if value is None:
                continue
            labels = labels_of(app, function, value, carried)
            if not labels:
                continue
            for name in {name for target in targets for name in names_in(target)}:
                carried[name] = carried.get(name, NOTHING) | labels
                for field, part in fields_of(value):
                    own = labels_of(app, function, part, carried)
                    carried[f"{name}.{field}"] = carried.get(f"{name}.{field}", NOTHING) | own
    return {n: k for n, k in carried.items() if n not in function.scope.globals}


def _bound(node: ast.AST) -> tuple[ast.expr | None, list[ast.expr]]:
    if isinstance(node, ast.Assign):
        return node.value, node.targets
    if isinstance(node, (ast.AugAssign, ast.AnnAssign, ast.NamedExpr)):
        return node.value, [node.target]
    if isinstance(node, (ast.For, ast.AsyncFor)):
        return node.iter, [node.target]
    if isinstance(node, ast.withitem) and node.optional_vars is not None:
        return node.context_expr, [node.optional_vars]
    return None, []


def labels_of(app: App, function: Function, node: ast.AST, told: Told) -> Labels:
    """From which kinds of input an expression is made; a length or a type tells nothing."""
    found: set[str] = set()
    stack: list[ast.AST] = [node]
    while stack:
        part = stack.pop()
        if isinstance(part, ast.Name):
            found |= told.get(part.id, NOTHING)
            continue
        if isinstance(part, (ast.Attribute, ast.Subscript)):
            field = _field(part)
            if field in told:
                found |= told[field]
                continue
        if isinstance(part, (ast.Compare, ast.Lambda)):
            continue
        if isinstance(part, ast.Call):
            if isinstance(part.func, ast.Name) and part.func.id in _MEASURES:
                continue
            path = app.qualified(part.func, function.place)
            if path is not None and path.startswith(_DICE):
                found.add(LUCK)
        stack += children(part)
    return frozenset(found)


def fields_of(value: ast.expr) -> list[tuple[str, ast.expr]]:
    """The named parts that an object is made with: ``Namespace(a=b)``, ``{"a": b}``."""
    if isinstance(value, ast.Call) and not value.args:
        return [(word.arg, word.value) for word in value.keywords if word.arg is not None]
    if isinstance(value, ast.Dict):
        pairs = zip(value.keys, value.values, strict=True)
        return [(str(k.value), v) for k, v in pairs if isinstance(k, ast.Constant)]
    return []


def _field(node: ast.Attribute | ast.Subscript) -> str:
    """``args.mode`` and ``args["mode"]`` as ``args.mode``."""
    if not isinstance(node.value, ast.Name):
        return ""
    if isinstance(node, ast.Attribute):
        return f"{node.value.id}.{node.attr}"
    key = node.slice.value if isinstance(node.slice, ast.Constant) else ""
    return f"{node.value.id}.{key}" if isinstance(key, str) and key else ""


# ==== gradio_patterns.effects.typed ====
"""Text that a visitor typed and that reaches a call as it is, also through functions of the file.

Stricter than ``told``: what goes through a function that may check or change it counts no more, and
neither does a name that is bound to anything else, tested for what is in it, or looked up.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Event, Function, Instance
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import children, descend
from gradio_patterns.effects.reach import called_by, runs_of

_TYPED = frozenset({"Textbox", "TextArea", "Text", "Code", "MultimodalTextbox"})
_KEEPING = frozenset({"strip", "lstrip", "rstrip", "lower", "upper", "format", "join", "title"})
_SAME = frozenset(
    {
        "builtins.str", "os.path.join", "pathlib.Path", "os.path.expanduser", "os.path.abspath",
        "os.path.normpath", "os.path.realpath", "textwrap.dedent",
    }
)  # fmt: skip
_HARMLESS = frozenset({"builtins.print", "builtins.len", "builtins.isinstance", "os.path.exists"})
_DECIDING = (ast.In, ast.NotIn, ast.Eq, ast.NotEq)

SINKS = frozenset(
    {
        "system", "popen", "getoutput", "getstatusoutput", "create_subprocess_shell", "run", "call",
        "check_call", "check_output", "Popen", "execute", "executescript", "executemany",
        "read_sql", "read_sql_query", "sql", "eval", "exec", "get", "post", "head", "put", "stream",
        "urlopen", "urlretrieve", "open", "listdir", "scandir", "walk", "glob", "remove", "unlink",
        "rmdir", "rmtree", "copy", "move", "copytree", "makedirs", "rename", "read_text",
        "read_bytes", "write_text", "write_bytes", "iterdir", "rglob",
    }
)  # fmt: skip
"""The last names of what rules ask about: without one of them nothing is followed."""

Names = dict[str, str]
"""Names that carry typed text, each with the parameter of the handler that it comes from."""


class Typed(NamedTuple):
    """A body that runs with a handler, and its names that carry what a visitor typed."""

    function: Function
    names: Names
    handler: Function

    def inside(self, app: App, node: ast.AST, place: Place) -> str | None:
        """The handler's parameter whose text is in an expression as it is."""
        return inside(app, node, place, self.names)


def typed(app: App) -> list[Typed]:
    """Every body that is reached by what a visitor typed, once for each handler."""
    found: list[Typed] | None = app.memo.get("typed")
    if found is None:
        found = app.memo["typed"] = [t for handler, _ in app.handlers for t in _of(app, handler)]
    return found


def _of(app: App, handler: Function) -> Iterator[Typed]:
    free = {n for event in app.events_of(handler) for n in _free_text(app, event)}
    if not free:
        return
    runs = runs_of(app, handler)
    if not any(_sinks(app, run.function) for run in runs):
        return
    into: dict[int, Names] = {id(run.function.node): {} for run in runs}
    into[id(handler.node)] = {name: name for name in free}
    for run in runs:
        function = run.function
        names = into[id(function.node)]
        if not names:
            continue
        names = _followed(app, function, names)
        if not names:
            continue
        yield Typed(function, names, handler)
        for called, _, call in called_by(app, run):
            plain = app.function(call.func, function.place)
            if plain is None or plain.node is not called.node or id(called.node) not in into:
                continue
            pairs = list(zip(called.parameters, call.args))  # noqa: B905
            pairs += [(word.arg, word.value) for word in call.keywords if word.arg is not None]
            for name, value in pairs:
                origin = inside(app, value, function.place, names)
                if origin is not None:
                    into[id(called.node)].setdefault(name, origin)


def _sinks(app: App, function: Function) -> bool:
    """Whether a body calls anything by a name that a rule asks about."""
    return any(_last(raw.node.func) in SINKS for raw in app.calls_in(function))


def _last(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _free_text(app: App, event: Event) -> Iterator[str]:
    """Parameters into which any text may come."""
    for name, component in event.input_parameters():
        if component is not None and _any_text(component):
            yield name
    if event.name == "ChatInterface" and event.function is not None:
        yield from event.function.fed[:1]


def _any_text(component: Instance) -> bool:
    if component.kind == "Dropdown":
        custom = component.call.keyword("allow_custom_value")
        return isinstance(custom, ast.Constant) and custom.value is True
    return component.kind in _TYPED


def _followed(app: App, function: Function, names: Names) -> Names:
    """``names`` and the local names made of them as they are, without those that are checked."""
    found = dict(names)
    for _ in range(2):
        for node in function.own_nodes:
            if isinstance(node, ast.Assign):
                origin = inside(app, node.value, function.place, found)
                for target in node.targets:
                    if isinstance(target, ast.Name) and origin is not None:
                        found.setdefault(target.id, origin)
    lost = {name for name in found if _lost(app, function, name, found)}
    roots = {name for name in lost if name in names}
    return {n: o for n, o in found.items() if n not in lost and o not in roots}


def _lost(app: App, function: Function, name: str, names: Names) -> bool:
    """Whether a name is bound to something else, or what is in it is asked for somewhere."""
    for node in function.own_nodes:
        if isinstance(node, ast.Assign):
            bound = any(isinstance(t, ast.Name) and t.id == name for t in node.targets)
            if bound and inside(app, node.value, function.place, names) is None:
                return True
        elif isinstance(node, (ast.For, ast.comprehension)):
            if any(_is(part, name) for part in descend(node.target)):
                return True
        elif isinstance(node, ast.Compare):
            deciding = isinstance(node.ops[0], _DECIDING)
            empty = any(isinstance(c, ast.Constant) and not c.value for c in node.comparators)
            sides = [node.left, *node.comparators]
            if deciding and not empty and any(_is(p, name) for s in sides for p in descend(s)):
                return True
        elif isinstance(node, (ast.If, ast.IfExp, ast.Assert, ast.While)):
            tests = [part for part in descend(node.test) if isinstance(part, ast.Call)]
            for call in tests:
                path = app.qualified(call.func, function.place)
                bare = isinstance(call.func, ast.Attribute) and call.func.attr == "strip"
                asked = path not in _HARMLESS and not bare
                if asked and any(_is(p, name) for p in descend(call)):
                    return True
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            # A call on its own may raise where the text is not as it should be.
            path = app.qualified(node.value.func, function.place)
            checks = app.function(node.value.func, function.place)
            handed = path is None and any(_is(a, name) for a in node.value.args)
            raised = checks.own_nodes if handed and checks is not None else ()
            if any(isinstance(part, ast.Raise) for part in raised):
                return True
    return False


def _is(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def inside(app: App, node: ast.AST, place: Place, names: Names) -> str | None:
    """The parameter whose text is in an expression as it is; None where a call may have checked."""
    stack: list[ast.AST] = [node]
    while stack:
        part = stack.pop()
        if isinstance(part, ast.Name):
            if part.id in names:
                return names[part.id]
        elif isinstance(part, ast.Call):
            called = part.func
            if isinstance(called, ast.Attribute) and called.attr in _KEEPING:
                stack += [called.value, *part.args, *(k.value for k in part.keywords)]
            elif app.qualified(called, place) in _SAME:
                stack += part.args
        elif isinstance(
            part,
            (
                ast.JoinedStr,
                ast.FormattedValue,
                ast.BinOp,
                ast.IfExp,
                ast.BoolOp,
                ast.List,
                ast.Tuple,
            ),
        ):
            stack += children(part)
    return None


def texts(node: ast.AST) -> str:
    """The fixed texts in an expression."""
    parts = (p.value for p in descend(node) if isinstance(p, ast.Constant))
    return " ".join(text for text in parts if isinstance(text, str))

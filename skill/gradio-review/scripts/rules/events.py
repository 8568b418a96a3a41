"""The checks of the rules about events.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.rules.events.race_on_one_event.check ====
# GP801 race-on-one-event: warning, Gradio <6.0
"""Two listeners of one event with a common output: a race up to Gradio 5.

A likely fault where the first is slow, and so would end last; else only advice.
"""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.app.slow import is_slow
from gradio_patterns.findings.hit import Hit

WORDS = ("click(", "submit(", "change(", "load(", "select(", "upload(", "input(", "on(", "release(")

Key = tuple[int, int]


def check(app: App) -> Iterator[Hit]:
    seen: dict[tuple[Key, str], list[tuple[Event, dict[Key, str]]]] = {}
    for event in app.events:
        if not _runs(event) or event.call.place.conditional:
            continue
        written = {part.key: part.kind for part in event.outputs or () if part is not None}
        started = [
            (component, name, seen.setdefault((component.key, name), []))
            for component, name in event.triggers
            if component is not None
        ]
        rivals = [
            (rival, f".{name}() on this gr.{component.kind} writes the same gr.{kind}")
            for component, name, earlier in started
            for rival, theirs in earlier
            for key, kind in written.items()
            if key in theirs
        ]
        if rivals:
            slow = any(rival.function and is_slow(app, rival.function) for rival, _ in rivals)
            first, severity = ("slow first", None) if slow else ("first", "info")
            yield Hit(
                event.call.node,
                f"a second listener of {rivals[0][1]} and starts together with the {first};"
                " chain it with .then()",
                severity=severity,
            )
        for _, _, earlier in started:
            earlier.append((event, written))


def _runs(event: Event) -> bool:
    """Whether the listener runs Python: not only JavaScript or cancels."""
    return event.decorated or not (event.fn is None or isinstance(event.fn, ast.Constant))


# ==== gradio_patterns.rules.events.then_skipped_after_failure.check ====
# GP802 then-skipped-after-failure: warning, Gradio >=6.0
""".then(unlock) after a step that may fail, without a .failure() that unlocks too.

Only where an earlier step of the same chain disables the component that the cleanup enables.
"""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance, Listener
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (".then(",)

Key = tuple[int, int]


def check(app: App) -> Iterator[Hit]:
    by_call = {id(event.call.node): event for event in app.events}
    rescued = {
        part.key
        for event in app.events
        if event.name == "failure"
        for part in event.outputs or ()
        if part is not None
    }
    for event in app.events:
        if event.name != "then":
            continue
        freed = _sets(app, event, True) - rescued
        steps = list(_before(by_call, event))
        locks = [step for step in steps if _sets(app, step, False) & freed]
        works = [step for step in steps if step not in locks and _may_fail(step)]
        if locks and works:
            yield Hit(
                event.call.node,
                "when the step before it fails, this .then() does not run since Gradio 6 and the"
                " component stays disabled; attach the cleanup with .failure() too",
                _fix(app, event),
            )


def _before(by_call: dict[int, Event], event: Event) -> Iterator[Event]:
    """The steps of the chain before an event, nearest first."""
    source = event.source
    while isinstance(source, Listener):
        step = by_call.get(id(source.call.node))
        if step is None:
            return
        yield step
        source = step.source


def _sets(app: App, event: Event, enabled: bool) -> set[Key]:
    """The outputs that the handler gives ``interactive=enabled``, written out."""
    function, outputs = event.function, event.outputs
    if function is None or outputs is None:
        return set()
    found: set[Key] = set()
    for _, value, place in function.results:
        parts = value.elts if isinstance(value, (ast.Tuple, ast.List)) else [value]
        if len(parts) != len(outputs):
            continue
        for part, output in zip(parts, outputs, strict=True):
            update = app.resolve(part, place)
            if output is not None and isinstance(update, Instance):
                given = update.call.keyword("interactive")
                if isinstance(given, ast.Constant) and given.value is enabled:
                    found.add(output.key)
    return found


def _may_fail(event: Event) -> bool:
    """A step that runs Python and does not catch everything; a decorated one has no successor."""
    if event.fn is None or isinstance(event.fn, ast.Constant):
        return False
    return event.function is None or not _catches_all(event.function)


def _catches_all(function: Function) -> bool:
    for node in function.own_nodes:
        if isinstance(node, ast.Try):
            for handler in node.handlers:
                kind = handler.type
                if kind is None or (isinstance(kind, ast.Name) and kind.id.endswith("Exception")):
                    return not any(isinstance(part, ast.Raise) for part in descend(handler))
    return False


def _fix(app: App, event: Event) -> Fix | None:
    """``work.then(...)`` on a line of its own: the same line with ``.failure`` after it."""
    statement, source = app.statement(event.call), app.source
    function: ast.Attribute = event.call.node.func  # type: ignore[assignment]
    if not isinstance(function.value, ast.Name):
        return None
    if statement is None or statement.lineno != statement.end_lineno:
        return None
    inside = source.slice(source.end(function), source.end(event.call.node))
    name = function.value.id
    line = f"{source.newline}{source.indent(statement)}{name}.failure{inside}"
    return edits.unsafe(
        "run the cleanup after a failure too", edits.insert_after(source, statement, line)
    )


# ==== gradio_patterns.rules.events.every_removed.check ====
# GP803 every-removed: error, Gradio >=5.0
"""every= on a listener: a TypeError since 5.0."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("every",)


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        keyword = event.call.keyword_node("every")
        if keyword is None or (event.source is None and not event.triggers):
            continue
        if isinstance(keyword.value, ast.Constant) and keyword.value.value is None:
            # Still a TypeError, and there is nothing to poll: the keyword simply goes.
            fix = edits.safe(
                "drop every=None", edits.remove_keyword(app.source, event.call, keyword)
            )
        else:
            fix = _timer(app, event, keyword)
        yield Hit(
            keyword,
            f"every= on .{event.name}() raises a TypeError since Gradio 5;"
            " use gr.Timer(...).tick(...)",
            fix,
        )


def _timer(app: App, event: Event, keyword: ast.keyword) -> Fix | None:
    """For ``demo.load(f, ..., every=n)`` on a line of its own: load once, and tick on.

    A click that starts polling needs a timer that is switched on by the click: not done here.
    """
    statement = app.statement(event.call)
    if event.name != "load" or statement is None or event.call.open:
        return None
    source, call = app.source, event.call
    gr = app.gradio_alias
    if gr is None:
        return None
    rest = [source.segment(argument) for argument in call.node.args]
    rest += [source.segment(k) for k in call.node.keywords if k is not keyword]
    if any("\n" in part for part in rest):
        return None
    indent = source.indent(statement)
    timer = f"{gr}.Timer({source.segment(keyword.value)})"
    line = f"{source.newline}{indent}{timer}.tick({', '.join(rest)})"
    return edits.unsafe(
        "run once on load, then on every tick of a gr.Timer",
        edits.remove_keyword(source, call, keyword),
        edits.insert_after(source, statement, line),
    )


# ==== gradio_patterns.rules.events.trigger_mode_needless.check ====
# GP804 trigger-mode-needless: info, Gradio >=4.0
"""trigger_mode="once" where once is the default."""

from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("trigger_mode",)

_ONCE = frozenset(
    {
        "click", "submit", "input", "select", "load", "tick", "release", "upload", "blur", "focus",
        "like", "then", "success",
    }
)  # fmt: skip
"""Events whose default was looked up on real versions."""


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        keyword = event.call.keyword_node("trigger_mode")
        if keyword is None or app.literal(keyword.value, event.call.place) != "once":
            continue
        if not _once_by_default(event):
            continue
        edit = edits.remove_keyword(app.source, event.call, keyword)
        name = "gr.on()" if event.name == "on" else f".{event.name}()"
        yield Hit(
            keyword,
            f'trigger_mode="once" is the default of {name} anyway; leave it out',
            edits.safe("drop the needless keyword", edit),
        )


def _once_by_default(event: Event) -> bool:
    if event.name == "on":
        return bool(event.triggers) and all(
            part is not None and name in _ONCE for part, name in event.triggers
        )
    return event.source is not None and event.name in _ONCE


# ==== gradio_patterns.rules.events.trigger_mode_multiple.check ====
# GP805 trigger-mode-multiple: info, Gradio >=4.0
"""trigger_mode="multiple" on a click or submit: one run per click."""

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("trigger_mode",)

_PRESSED = frozenset({"click", "submit"})


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        keyword = event.call.keyword_node("trigger_mode")
        if keyword is None or app.literal(keyword.value, event.call.place) != "multiple":
            continue
        if not any(part is not None and name in _PRESSED for part, name in event.triggers):
            continue
        edit = edits.remove_keyword(app.source, event.call, keyword)
        yield Hit(
            keyword,
            'trigger_mode="multiple" starts one run per click, also while one is at work:'
            " leave it out if the handler must not run twice",
            edits.unsafe("let further clicks wait for the end of the run", edit),
        )


# ==== gradio_patterns.rules.events.change_feeds_itself.check ====
# GP806 change-feeds-itself: warning, Gradio >=4.1
"""A .change listener whose handler writes the component that triggered it.

A result that surely grows is told as it is; one that is made from the value in another way, and so
may settle, is only advice. An update without a value does not fire the event.
"""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance
from gradio_patterns.app.bodies import is_name, mentions
from gradio_patterns.app.scopes import Place
from gradio_patterns.findings.hit import Hit

WORDS = ("change",)


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        function, outputs = event.function, event.outputs
        if function is None or outputs is None:
            continue
        for trigger, name in event.triggers:
            if name != "change" or trigger is None:
                continue
            fed = {p for p, part in event.input_parameters() if part and part.key == trigger.key}
            at = [i for i, part in enumerate(outputs) if part and part.key == trigger.key]
            if len(fed) == 1 and len(at) == 1:
                given = (at[0], len(outputs))
                yield from _judge(app, event, function, fed.pop(), given)


def _judge(
    app: App, event: Event, function: Function, name: str, given: tuple[int, int]
) -> Iterator[Hit]:
    """``given`` is the place of the trigger among the outputs, and their number."""
    parts = [(_part(app, value, place, *given), place) for _, value, place in function.results]
    feeding = [part for part, _ in parts if part is not None and _made_of(part, name)]
    if not feeding or function.assigns(name):
        return
    node = event.outputs_node or event.call.node
    if len(parts) == 1 and not parts[0][1].conditional and _grows(feeding[0], name):
        yield Hit(
            node,
            f'"{function.name}" extends the value that triggers it: each result fires it again,'
            " without end; use .input, .submit or .blur",
        )
    else:
        yield Hit(
            node,
            f'"{function.name}" writes the component it listens to, so it runs again on its own'
            " result; use .input, .submit or .blur",
            severity="info",
        )


def _part(
    app: App, value: ast.expr | None, place: Place, position: int, count: int
) -> ast.expr | None:
    """What one result hands to the trigger, None where it keeps the value or cannot be seen."""
    if count > 1:
        if not isinstance(value, (ast.Tuple, ast.List)) or len(value.elts) != count:
            return None
        value = value.elts[position]
    update = app.resolve(value, place)
    return update.call.keyword("value") if isinstance(update, Instance) else value


def _made_of(part: ast.expr, name: str) -> bool:
    """Computed from the parameter, and not simply the parameter."""
    if isinstance(part, (ast.Name, ast.Dict)):
        return False
    return mentions(part, {name})


def _grows(part: ast.expr, name: str) -> bool:
    if isinstance(part, ast.JoinedStr):
        whole = [
            piece
            for piece in part.values
            if isinstance(piece, ast.FormattedValue)
            and piece.format_spec is None
            and is_name(piece.value, name)
        ]
        text = [p for p in part.values if isinstance(p, ast.Constant) and str(p.value).strip()]
        return bool(whole and text)
    if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Add):
        sides = (part.left, part.right)
        added = [side for side in sides if isinstance(side, ast.Constant) and side.value]
        return bool(added) and any(is_name(side, name) for side in sides)
    return False


# ==== gradio_patterns.rules.events.cancels_ordinary_function.check ====
# GP807 cancels-ordinary-function: warning, any Gradio
"""cancels=[event] where the event runs a function that cannot be stopped.

Silent where the stop button also runs Python, which may set a flag, and for async functions.
"""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Listener
from gradio_patterns.findings.hit import Hit

WORDS = ("cancels",)

_FLAGS = frozenset({"is_set", "wait", "set"})


def check(app: App) -> Iterator[Hit]:
    functions = {id(event.call.node): event.function for event in app.events}
    for event in app.events:
        given = event.call.keyword("cancels")
        if given is None or event.decorated or not _only_cancels(event):
            continue
        parts = given.elts if isinstance(given, (ast.List, ast.Tuple)) else [given]
        for part in parts:
            listener = app.resolve(part, event.call.place)
            if not isinstance(listener, Listener):
                continue
            function = functions.get(id(listener.call.node))
            if function is not None and _cannot_be_stopped(app, function):
                yield Hit(
                    part,
                    f'"{function.name}" is no generator, so cancels= does not stop it, it goes on;'
                    " yield between its steps, or have it check a flag",
                )


def _only_cancels(event: Event) -> bool:
    return event.fn is None or isinstance(event.fn, ast.Constant)


def _cannot_be_stopped(app: App, function: Function) -> bool:
    if function.is_async or function.is_generator or function.is_lambda:
        return False
    called = {
        raw.node.func.attr
        for raw in app.calls_in(function)
        if isinstance(raw.node.func, ast.Attribute)
    }
    return bool(app.calls_in(function)) and not called & _FLAGS


# ==== gradio_patterns.rules.events.timer_too_fast.check ====
# GP808 timer-too-fast: info, any Gradio
"""gr.Timer or every= below one second."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.hit import Hit

WORDS = ("every", "Timer")


def check(app: App) -> Iterator[Hit]:
    for call in app.gradio_calls:
        if call.name == "Timer":
            node = call.argument(0, "value")
        elif _recomputed(call):
            node = call.keyword("every")
        else:
            continue
        yield from _judge(app, call, node)
    if app.target < (5,):
        for event in app.events:
            yield from _judge(app, event.call, event.call.keyword("every"))


def _recomputed(call: Call) -> bool:
    """A component whose value is a function; every= on a constant value does nothing."""
    if not call.name[:1].isupper():
        return False
    value = call.argument(0, "value")
    return value is not None and not isinstance(value, (ast.Constant, ast.List, ast.Dict))


def _judge(app: App, call: Call, node: ast.expr | None) -> Iterator[Hit]:
    seconds = app.literal(node, call.place)
    if node is None or not isinstance(seconds, (int, float)):
        return
    if 0 < seconds < 1:
        rate = round(1 / seconds, 1)
        yield Hit(
            node,
            f"every {seconds:g} s means {rate:g} requests a second from each open tab;"
            " poll every 1 to 10 seconds, or yield from a generator",
        )


# ==== gradio_patterns.rules.events.yield_in_finally.check ====
# GP809 yield-in-finally: warning, Gradio >=5.22
"""A generator handler that yields while GeneratorExit is on its way through."""

import ast
from collections.abc import Iterable, Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("yield",)

_CATCHING = frozenset({"BaseException", "GeneratorExit"})


def check(app: App) -> Iterator[Hit]:
    for function, _ in app.handlers:
        for node in function.own_nodes:
            if isinstance(node, ast.Try):
                yield from _try(node)


def _try(node: ast.Try) -> Iterator[Hit]:
    if any(_yields(node.body)):
        for handler in node.handlers:
            if not _catches_exit(handler):
                continue
            found = next(_yields(handler.body), None)
            if found is not None:
                yield _hit(found, "this except, which also catches GeneratorExit")
            break  # the first that catches it
    held = [*node.body, *node.orelse, *(s for h in node.handlers for s in h.body)]
    if any(_yields(held)):
        found = next(_yields(node.finalbody), None)
        if found is not None:
            yield _hit(found, "finally")


def _hit(node: ast.AST, where: str) -> Hit:
    return Hit(
        node,
        f"this yields in {where}: a closed tab raises 'generator ignored GeneratorExit';"
        " yield after the try instead",
    )


def _catches_exit(handler: ast.ExceptHandler) -> bool:
    kind = handler.type
    if kind is None:
        return True
    parts = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return any(isinstance(part, ast.Name) and part.id in _CATCHING for part in parts)


def _yields(statements: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """The yields of a block, without those of functions defined in it."""
    stack = list(statements)[::-1]
    while stack:
        node = stack.pop()
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            yield node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            stack.extend(list(ast.iter_child_nodes(node))[::-1])


# ==== gradio_patterns.rules.events.buttons_race_for_one_output.check ====
# GP810 buttons-race-for-one-output: a question, any Gradio
"""Two buttons whose handlers are both slow and write the same component."""

from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function
from gradio_patterns.app.slow import is_slow
from gradio_patterns.findings.hit import Hit

WORDS = ("click(",)

Key = tuple[int, int]


def check(app: App) -> Iterator[Hit]:
    slow: list[tuple[Event, Key, Function, dict[Key, str]]] = []
    for event in app.events:
        function = event.function
        clicked = [part.key for part, name in event.triggers if part and name == "click"]
        if function is None or len(clicked) != 1 or _guarded(event) or not is_slow(app, function):
            continue
        written = {part.key: part.kind for part in event.outputs or () if part is not None}
        for _, button, other, theirs in slow:
            shared = [kind for key, kind in written.items() if key in theirs]
            if shared and button != clicked[0] and other.node is not function.node:
                yield Hit(
                    event.call.node,
                    f'"{other.name}" and "{function.name}" are slow, run from different buttons and'
                    f" write the same gr.{shared[0]}: can both be started, and does it matter which"
                    " ends last?",
                )
                break
        slow.append((event, clicked[0], function, written))


def _guarded(event: Event) -> bool:
    """The author has thought of it: cancels, or one queue for both."""
    return any(event.call.keyword_node(name) for name in ("cancels", "concurrency_id"))


# ==== gradio_patterns.rules.events.error_not_raised.check ====
# GP811 error-not-raised: warning, any Gradio
"""gr.Error(...) as a statement or a result: an exception that nobody raises."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Call
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("Error(",)


def check(app: App) -> Iterator[Hit]:
    returned = {
        id(value): (statement, value)
        for function, _ in app.handlers
        for statement, value, _ in function.results
        if value is not None and isinstance(statement, ast.Return)
    }
    for call in app.calls("Error"):
        if call.place.scope.kind != "function":
            continue
        statement = app.statement(call)
        if statement is not None:
            message = "gr.Error() is made but not raised: the visitor sees nothing; raise it"
            yield Hit(call.node, message, _raise(app, statement, call))
        elif id(call.node) in returned:
            message = "gr.Error() is returned as if it were a value; raise it"
            yield Hit(call.node, message, _raise(app, returned[id(call.node)][0], call))


def _raise(app: App, statement: ast.AST, call: Call) -> Fix | None:
    if not isinstance(statement, (ast.Expr, ast.Return)) or "#" in app.source.segment(statement):
        return None
    text = f"raise {app.source.segment(call.node)}"
    return edits.unsafe("raise it", edits.replace(app.source, statement, text))


# ==== gradio_patterns.rules.events.js_without_function.check ====
# GP820 js-without-function: error, Gradio >=4.0.2,<6.18
"""A listener as a statement with js= and no fn at all: it waits to be a decorator."""

from collections.abc import Iterator

from gradio_patterns.app import App, Instance, Listener
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("js",)


def check(app: App) -> Iterator[Hit]:
    for event in app.events:
        call = event.call
        js = call.keyword_node("js")
        if js is None or event.fn is not None or event.decorated or call.open:
            continue
        if event.name != "on" and not isinstance(event.source, (Instance, Listener)):
            continue
        if app.statement(call) is not None:
            fix = edits.safe("pass fn=None", edits.insert_before(app.source, js, "fn=None, "))
            yield Hit(js, f".{call.name}() without fn adds no listener; pass fn=None", fix)

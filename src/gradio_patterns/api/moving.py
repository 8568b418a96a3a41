"""``theme=``, ``css=`` and their kin: from the app's constructor to every ``launch()`` of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.api import Replacement, keyword_verdict
from gradio_patterns.api.misuse import Misuse
from gradio_patterns.api.usage import row_for
from gradio_patterns.app import App, Call, Instance
from gradio_patterns.app.passing import argument_for
from gradio_patterns.app.scopes import Place, Scope
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.finding import Edit
from gradio_patterns.fixing import edits

Edits = tuple[Edit | None, ...] | None
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def row_of(app: App, misuse: Misuse, keyword: ast.keyword) -> Replacement | None:
    """The row of another keyword of the same call, or of a base class (``gr.Sketchpad``)."""
    return row_for(misuse.symbol, misuse.member, keyword.arg or "", None, app.target)


def move_to_launch(app: App, misuse: Misuse, row: Replacement) -> Edits:
    call = misuse.call
    if call is None or misuse.keyword is None:
        return None
    launches = launches_of(app, call)
    if not launches or any(launch.open for launch in launches):
        return None
    # All that can move goes together: one place takes one insertion per round.
    moving = [
        keyword
        for keyword in call.node.keywords
        if all(_can_move(app, misuse, call, keyword, launch) for launch in launches)
    ]
    if misuse.keyword not in moving:
        return None
    made = [edit for launch in launches for edit in _added(app, launch, moving)]
    if None in made:
        return None
    return (*edits.remove_keywords(app.source, call, moving), *made)


def _added(app: App, launch: Call, moving: list[ast.keyword]) -> list[Edit | None]:
    """What gives one launch the keywords; a None among it where that cannot be done."""
    probe = edits.add_keyword(app.source, launch, "")
    if probe is None:
        return [None]
    # One argument a line where the call is laid out so.
    lines = probe.content.startswith(("\r", "\n"))
    indent = probe.content.strip("\r\n,") if lines else app.source.indent(launch.node)
    moved = [_shifted(app, keyword, indent) for keyword in moving]
    texts = [text for text in moved if text is not None]
    if len(texts) < len(moved):
        return [None]
    if not lines:
        texts = [", ".join(texts)]
    return [edits.add_keyword(app.source, launch, text) for text in texts]


def _can_move(app: App, misuse: Misuse, call: Call, keyword: ast.keyword, launch: Call) -> bool:
    row = row_of(app, misuse, keyword)
    return (
        row is not None
        and row.rewrite.get("action") == "move-to-launch"
        and launch.keyword_node(keyword.arg or "") is None
        and keyword_verdict("Blocks", "launch", keyword.arg or "", app.target).effect == "runs"
        and _visible(app, keyword.value, call.place, launch.place)
    )


def _shifted(app: App, keyword: ast.keyword, new: str) -> str | None:
    """The keyword as it stands, its further lines moved to where they are going."""
    source = app.source
    text = source.slice(source.start(keyword), source.end(keyword))
    if "\n" not in text:
        return text
    if any(_of_lines(node) for node in descend(keyword.value)):
        return text  # text of several lines is taken as it is
    old = len(source.indent(keyword))
    first, *rest = text.splitlines()
    if any(line.strip() and len(line) - len(line.lstrip()) < old for line in rest):
        return None
    return source.newline.join(
        [first, *(new + line[old:] if line.strip() else "" for line in rest)]
    )


def _of_lines(node: ast.AST) -> bool:
    return isinstance(node, (ast.Constant, ast.JoinedStr)) and node.end_lineno != node.lineno


def launches_of(app: App, call: Call) -> list[Call]:
    """Every ``launch()`` of the app that ``call`` constructs; none where it is mounted as well."""
    for mount in app.calls("mount_gradio_app"):
        values = (*mount.positional, *mount.keywords.values())
        if any(_is_made_by(app, value, mount.place, call) for value in values):
            return []
    found = [
        launch
        for launch in app.launches
        if isinstance(launch.receiver, Instance) and launch.receiver.call.node is call.node
    ]
    return [*found, *_behind_functions(app, call)]


def _is_made_by(app: App, value: ast.expr, place: Place, call: Call) -> bool:
    made = app.resolve(value, place)
    return isinstance(made, Instance) and made.call.node is call.node


def _behind_functions(app: App, call: Call) -> Iterator[Call]:
    """``app.launch()`` in a function of the file that is handed this app and no other."""
    for raw in app.walked.calls_by_attribute.get("launch", ()):
        maker = raw.place.scope.node
        receiver = raw.node.func.value if isinstance(raw.node.func, ast.Attribute) else None
        if not isinstance(receiver, ast.Name) or not isinstance(maker, FUNCTIONS):
            continue
        bindings = raw.place.scope.bindings.get(receiver.id, ())
        if [binding.kind for binding in bindings] != ["parameter"]:
            continue
        starts = app.walked.calls_by_name.get(maker.name, [])
        named = [node for node in app.nodes if isinstance(node, ast.Name) and node.id == maker.name]
        if not starts or len(named) != len(starts):
            continue  # never called, or handed on to be called from elsewhere
        given = [(argument_for(maker, start.node, receiver.id), start.place) for start in starts]
        if all(value is not None and _is_made_by(app, value, at, call) for value, at in given):
            yield Call(raw.node, "launch", raw.place)


def _visible(app: App, value: ast.expr, here: Place, there: Place) -> bool:
    """Whether every name in ``value`` means the same at the other place."""
    if here.scope is there.scope:
        return True
    for node in descend(value):
        if isinstance(node, ast.Lambda):
            return False
        if isinstance(node, ast.Name):
            owner = _owner(node.id, here.scope)
            if owner is not _owner(node.id, there.scope):
                return False
            if owner is not None and owner.kind != "module":
                return False
    return True


def _owner(name: str, scope: Scope) -> Scope | None:
    """The scope that binds a name as seen from ``scope``; None for a built-in."""
    current: Scope | None = scope
    while current is not None and name not in current.bindings:
        current = current.parent
    return current

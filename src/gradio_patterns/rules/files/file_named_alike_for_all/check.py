"""A file with a name that two visitors can have in one folder: whose is it, and who deletes it?"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.app.uses import returned
from gradio_patterns.effects.files import Written, fixed_path, written
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("open(", "copy", "write", "save", "to_csv", "export", "makedirs", "mkdir", "os.path.join")

_OWN = (
    r"uuid|mkstemp|mkdtemp|NamedTemp|TemporaryDir|session_hash|urandom|token_hex|hash|sha\d|md5"
    r"|nanoid"
)
_NAMED = r"basename|orig_name|sanitize|\.name\b|\.stem\b|splitext"
_TIMED = r"strftime|time_str|timestamp|time\(\)|now\(\)|today\(\)"
_PLACED = (
    r"(?i)(^|_)(out|output|outputs|save|saved|dest|destination|result|results|target|file|export"
    r"|zip|wav|mp3|mp4|audio|video|image|img|pdf|csv|tmp|temp|archive|report|download|new)"
    r"_?(path|file|name|dir|folder|filepath|filename|fn)?$"
)
_FOR_ALL = r"(?i)log|cache|setting|config|leaderboard|feedback|pid|lock|history"

_MANY = 3
_SAID = "as the visitor says"
_PUT = r"join\(|['\"]\s*\.|f['\"]|['\"]/|/ "
"""A name put into a folder or made of parts: a whole path that is handed over is the caller's."""
MEDIA = ("File", "Files", "Image", "Audio", "Video", "DownloadButton", "Model3D", "Gallery")
_FIXED = "the same for every call"


def check(app: App) -> Iterator[Hit]:
    for visit in visits(app):
        lines: set[int] = set()
        for node, how in _places(visit):
            line = getattr(node, "lineno", 0)
            if line in lines or len(lines) == _MANY:
                continue
            lines.add(line)
            yield Hit(
                node,
                f'the file that "{visit.function.name}" makes here is named {how}: can two visitors'
                " get the same one at a time, and who deletes it?",
            )


def _places(visit: Visit) -> Iterator[tuple[ast.AST, str]]:
    for file in written(visit.app, visit.function):
        how = _how(visit, file.path, file.place)
        if how == _FIXED and (_spoken_of(visit) or not _kept(visit, file)):
            continue
        if how:
            yield _origin(visit, file.path) or file.node, how
    for node in visit.function.own_nodes:
        if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
            continue
        if re.search(_PLACED, node.targets[0].id) and _joined(visit, node.value):
            how = _how(visit, node.value, visit.function.place)
            if how and (how != _SAID or _handed_on(visit, node.targets[0].id)):
                yield node, how


_READING = r"^(os\.path\.\w+|print|str|len|isinstance)$|load|read|infer|is_file|open$"


def _handed_on(visit: Visit, name: str) -> bool:
    """Whether a path goes to a call that may make the file."""
    given = [
        ast.unparse(node.func)
        for node, _ in visit.calls
        for part in (*node.args, *(word.value for word in node.keywords))
        if isinstance(part, ast.Name) and part.id == name
    ]
    return bool(given) and not any(re.search(_READING, called) for called in given)


def _spoken_of(visit: Visit) -> bool:
    """Whether another rule looks at what is written: handlers that give a file back."""
    return any(event.outputs for event in visit.app.events_of(visit.handler)) and bool(
        list(returned(visit.app, *MEDIA))
    )


def _kept(visit: Visit, file: Written) -> bool:
    """Whether what is written at a fixed place is the visitor's: not a log, not the app's own."""
    return bool(visit.names) and not re.search(_FOR_ALL, _said(visit, file.path, 1))


def _joined(visit: Visit, value: ast.expr) -> bool:
    """Whether a value puts a name into a folder."""
    if isinstance(value, ast.Call):
        return visit.app.qualified(value.func, visit.function.place) == "os.path.join"
    if isinstance(value, ast.BinOp):
        return isinstance(value.op, ast.Div)
    return isinstance(value, ast.JoinedStr) and "/" in ast.unparse(value)


def _origin(visit: Visit, path: ast.expr) -> ast.AST | None:
    """The statement that makes the path."""
    for node in visit.function.own_nodes:
        if not isinstance(node, ast.Assign) or not isinstance(path, ast.Name):
            continue
        if any(isinstance(one, ast.Name) and one.id == path.id for one in node.targets):
            return node
    return None


def _how(visit: Visit, path: ast.expr, place: Place) -> str | None:
    said = _said(visit, path, 3)
    if re.search(_OWN, said):
        return None
    if fixed_path(visit.app, path, place) is not None:
        return _FIXED
    given = visit.given(path)
    if given is not None and re.search(_NAMED, said):
        return "as the visitor's own file is"
    if re.search(_TIMED, said):
        return "by the time"
    if given is not None and given in visit.free and re.search(_PUT, said):
        return _SAID
    return None


def _said(visit: Visit, node: ast.AST, depth: int) -> str:
    """All that a path is made of, names followed."""
    text = ast.unparse(node)
    names = {part.id for part in descend(node) if isinstance(part, ast.Name)}
    if depth:
        for each in visit.function.own_nodes:
            if isinstance(each, ast.Assign) and any(
                isinstance(one, ast.Name) and one.id in names for one in each.targets
            ):
                text += " " + _said(visit, each.value, depth - 1)
    return text

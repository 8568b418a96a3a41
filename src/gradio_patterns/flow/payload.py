"""What an input hands over, read from the payload table.

``NumPy array (height, width, 3) uint8``, ``(int, NumPy array (samples) int16)``, ``list of str``:
the words of the table become values. What the table does not say is unknown.
"""

from __future__ import annotations

import ast
import re
from functools import lru_cache

from gradio_patterns.api.payloads import handed_over
from gradio_patterns.app import UNKNOWN as NOT_LITERAL
from gradio_patterns.app import App, Instance
from gradio_patterns.flow.values import ANY, Atom, Port, Values

DECIDING = ("type", "file_count", "multiselect", "include_time", "tool", "source")
"""Keywords that change what kind of thing a component hands over."""

_PLAIN = (ast.Constant, ast.Name)
_TYPES = {
    "numpy": """Image Audio Microphone Numpy ImageEditor Sketchpad Paint ImageMask ImageSlider""",
    "pandas": "Dataframe DataFrame",
    "value": "Radio Dropdown CheckboxGroup",
    "filepath": "File Files UploadButton Gallery",
    "text": "Textbox TextArea",
    "timestamp": "DateTime",
}
_DEFAULT_TYPE = {kind: given for given, kinds in _TYPES.items() for kind in kinds.split()}
"""What ``type=`` is where it is left out."""
_WORDS = (
    ("NumPy array", "array"), ("PIL image", "picture"), ("pandas.DataFrame", "frame"),
    ("polars.DataFrame", "frame"), ("str", "text"), ("bool", "bool"), ("int", "number"),
    ("float", "number"), ("bytes", "bytes"), ("dict", "dict"), ("datetime", "datetime"),
    ("open file", "file"),
)  # fmt: skip
_UNTOLD = frozenset({"State", "BrowserState", "JSON", "Chatbot", "Dataset", "Label", "Plot"})
"""Whatever was put in comes out: the table saw samples."""

_CHOOSING = frozenset({"Radio", "Dropdown", "CheckboxGroup"})
"""Components that hand over whatever their choices stand for."""

Options = frozenset[tuple[str, object]]


def payload(app: App, port: Port) -> Values:
    """What the component of an input may hand over; ``ANY`` where that is not known."""
    if port.kind in _UNTOLD or port.kind[:1].islower():
        return ANY
    options = _options(app, port.component)
    if options is None:
        return ANY
    said = _said(port.kind, app.target, options)
    if not said and port.kind == "UploadButton":
        said = _said("File", app.target, options)  # the same, where it could not be measured
    if not said:
        return ANY
    told = frozenset(atom for text in said for atom in _read(text, port))
    if port.kind in _CHOOSING and not _plain_choices(app, port):
        return frozenset(_unsure(atom, port) for atom in told)
    return told


def _unsure(atom: Atom, port: Port) -> Atom:
    """A chosen value of which only that it is there is known."""
    if atom.kind == "list":
        return atom._replace(each=ANY)
    return atom if atom.kind == "none" else Atom("unknown", None, port)


def _plain_choices(app: App, port: Port) -> bool:
    """Whether all choices are texts written out, for good; or numbers of their places."""
    if port.component is None:
        return False
    call = port.component.call
    if app.literal(call.keyword("type"), call.place) == "index":
        return True
    choices = call.argument(0, "choices")
    values = app.literal(choices, call.place) if choices is not None else None
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        return False
    return not any(event.may_output(port.component) for event in app.events)


def _options(app: App, component: Instance | None) -> Options | None:
    """The deciding keywords of a component; None where one cannot be read."""
    if component is None:
        return frozenset()
    call = component.call
    if call.open:
        return None
    found: list[tuple[str, object]] = []
    for name in DECIDING:
        node = call.keyword(name)
        if node is None:
            continue
        value = app.literal(node, call.place) if isinstance(node, _PLAIN) else NOT_LITERAL
        if value is NOT_LITERAL or isinstance(value, (list, dict, set)):
            return None  # what stands in a dict may be another by then
        if name == "file_count" and value == "directory":
            value = "multiple"  # a list as well
        found.append((name, value))
    return frozenset(found)


@lru_cache(maxsize=8192)
def _said(kind: str, version: tuple[int, ...], options: Options) -> tuple[str, ...]:
    """All that the table says a component with these options hands over; empty where nothing."""
    rows = handed_over(kind, version)
    for wanted in (options, _plain(options, kind, version)):
        for written, ways in rows.items():
            if _keywords(written) == wanted:
                texts = [ways.get(way, "") for way in ("chosen", "cleared")]
                found = tuple(text for text in texts if text and not text.startswith("raises "))
                return () if texts[0].startswith("raises ") else found
    return ()


def _plain(options: Options, kind: str, version: tuple[int, ...]) -> Options:
    """Without what is the default anyway."""
    default: object = _DEFAULT_TYPE.get(kind)
    if default == "filepath" and version < (4,):
        default = "file"
    return frozenset(
        (name, value)
        for name, value in options
        if not (name == "type" and value == default) and value not in (False, "single")
    )


def _keywords(written: str) -> Options:
    """``type='pil'`` as the table has it."""
    if not written:
        return frozenset()
    found: list[tuple[str, object]] = []
    for name, value in re.findall(r"(\w+)=('[^']*'|\w+)", written):
        if name in DECIDING:
            found.append((name, ast.literal_eval(value)))
    return frozenset(found)


def _read(text: str, port: Port) -> Values:
    return frozenset(_atom(part.strip(), port) for part in _split(text, "|"))


def _atom(text: str, port: Port) -> Atom:
    if text == "None":
        return Atom("none", None, port)
    if text.startswith("("):
        texts = _split(text[1:-1], ",")
        parts = tuple(_read(part, _of(port, str(place))) for place, part in enumerate(texts))
        return Atom("tuple", None, port, parts)
    if text.startswith("list of"):
        rest = text[len("list of") :].strip()
        inner = rest[1:-1] if rest.startswith("[") else rest
        one_of = _of(port, "...")
        each = frozenset(a for part in inner.split(" or ") for a in _read(part, one_of))
        return Atom("list", None, port, None, each)
    if text.startswith("list"):
        return Atom("list", None, port)
    if text == "str (path of a file)":
        return Atom("text", None, port, detail="path")
    for word, kind in _WORDS:
        if text.startswith(word):
            return Atom(kind, None, port)
    return Atom("unknown", None, port)


def _of(port: Port, place: str) -> Port:
    """An element, as a name of its own: ``sound[1]``."""
    return port._replace(name=f"{port.name}[{place}]")


def _split(text: str, at: str) -> list[str]:
    """Parts of a text between marks that stand in no bracket."""
    parts, depth, start = [], 0, 0
    for place, letter in enumerate(text):
        if letter in "([":
            depth += 1
        elif letter in ")]":
            depth -= 1
        elif letter == at and depth == 0:
            parts.append(text[start:place])
            start = place + 1
    return [*parts, text[start:]]

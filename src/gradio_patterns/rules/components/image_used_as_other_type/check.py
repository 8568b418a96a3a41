"""A PIL method on an array or a path, an array's attribute on a PIL image or a path."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import Handed, choice, handed, sole_taker
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("Image",)

_PIL = (
    "convert", "thumbnail", "getpixel", "putpixel", "filter", "save", "mode", "crop", "rotate",
    "paste", "getbbox", "getchannel", "putalpha", "width", "height",
)  # fmt: skip
_ARRAY = ("shape", "dtype", "astype", "ndim", "mean", "flatten", "reshape", "max", "min")
"""What only one of the two has."""
_BOTH = ("size", "resize", "copy", "transpose")
"""What a picture has either way, and a path has not."""

_TAKES_PATH = ("builtins.open", "PIL.Image.open", "cv2.imread", "pathlib.Path", "os.path.basename")
_TAKES_ARRAY = ("PIL.Image.fromarray", "cv2.cvtColor", "cv2.resize", "cv2.GaussianBlur")

_IS = {"numpy": "a numpy array", "pil": "a PIL image", "filepath": "a path"}


def check(app: App) -> Iterator[Hit]:
    for use in handed(app, "Image"):
        if use.component.call.keyword("tool") is not None:
            continue  # 3.x: a sketch is handed over as a dict
        kind = choice(use.component, "type", "numpy")
        if kind != "pil":
            yield from _attributes(
                app, use, kind, _PIL + _BOTH if kind == "filepath" else _PIL, "pil"
            )
        if kind != "numpy":
            yield from _attributes(app, use, kind, _ARRAY, "numpy")
        if kind in {"numpy", "pil"}:
            yield from _calls(app, use, kind, _TAKES_PATH, "filepath")
        if kind == "filepath":
            yield from _calls(app, use, kind, _TAKES_ARRAY, "numpy")


def _attributes(
    app: App, use: Handed, kind: str | None, names: tuple[str, ...], wanted: str
) -> Iterator[Hit]:
    if kind not in _IS:
        return
    for node in use.attributes(*names):
        yield Hit(
            node,
            f'"{use.name}" is {_IS[kind]} (type="{kind}") and has no .{node.attr}; '
            f'set type="{wanted}" on the gr.Image',
            _fix(app, use, wanted),
        )


def _calls(app: App, use: Handed, kind: str, paths: tuple[str, ...], wanted: str) -> Iterator[Hit]:
    for call, path in use.passed_to(app, *paths):
        yield Hit(
            call,
            f'"{use.name}" is {_IS[kind]} (type="{kind}"), but {path.rpartition(".")[2]}() takes '
            f'{_IS[wanted]}; set type="{wanted}" on the gr.Image',
            _fix(app, use, wanted),
        )


def _fix(app: App, use: Handed, wanted: str) -> Fix | None:
    """Another type, where no other function gets this image."""
    if not sole_taker(app, use.component):
        return None
    edit = edits.set_keyword(app.source, use.component.call, "type", f'"{wanted}"')
    return edits.unsafe(f'set type="{wanted}"', edit)

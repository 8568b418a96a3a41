"""Files that a body writes: which call, and what it takes for the path."""

from __future__ import annotations

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

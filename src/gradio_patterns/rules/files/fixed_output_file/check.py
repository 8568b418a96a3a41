"""A result written to one fixed file name and handed to the visitor from there."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.app.uses import returned
from gradio_patterns.effects.files import Written, fixed_path, written
from gradio_patterns.effects.reachable import runs_of
from gradio_patterns.findings.hit import Hit

WORDS = (
    "open(", "write", ".save", "to_csv", "to_excel", "to_json", "export(", "tts_to_file", ".copy",
    "to_parquet", "ZipFile(", ".move(", ".output(", "mimsave", "savefig", "to_html",
)  # fmt: skip

KINDS = (
    "File", "Files", "Image", "Audio", "Video", "DownloadButton", "UploadButton", "Model3D",
    "Gallery",
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    seen: set[str] = set()
    several = _writers(app)
    for result in returned(app, *KINDS):
        path = fixed_path(app, result.node, result.place)
        if path is None or "." not in path or path in seen or not result.function.fed:
            continue
        for run in runs_of(app, result.function):
            for one in written(run.app, run.function):
                if fixed_path(run.app, one.path, one.place) == path and path not in seen:
                    seen.add(path)
                    yield _hit(app, one, path, result.event, several)


def _writers(app: App) -> dict[str, int]:
    """How many handlers write each fixed path."""
    found: dict[str, int] = {}
    for function, _ in app.handlers:
        paths = {
            fixed_path(run.app, one.path, one.place)
            for run in runs_of(app, function)
            for one in written(run.app, run.function)
        }
        for path in paths - {None}:
            found[str(path)] = found.get(str(path), 0) + 1
    return found


def _hit(app: App, one: Written, path: str, event: Event, several: dict[str, int]) -> Hit:
    at_once = several.get(path, 0) > 1 or runs_at_once(app, event)
    when = "at the same moment" if at_once else "as soon as two runs overlap"
    return Hit(
        one.node,
        f'every visitor\'s result is written to "{path}": {when}, one is handed what another made;'
        " take a name of its own for each run (tempfile)",
        severity="warning" if at_once else "info",
    )


def runs_at_once(app: App, event: Event) -> bool:
    """Whether two calls of a handler may run side by side: by default, since 4.0, they do not."""
    limit = event.call.keyword("concurrency_limit")
    if limit is None:
        calls = app.app_calls("queue")
        limit = next(
            (k for call in calls if (k := call.keyword("default_concurrency_limit")) is not None),
            None,
        )
    if isinstance(limit, ast.Constant) and limit.value != "default":
        return limit.value != 1
    queue = event.call.keyword("queue")
    return isinstance(queue, ast.Constant) and queue.value is False

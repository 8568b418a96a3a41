"""From paths to maps: the files a review would read, each at the Gradio a review would take."""

from __future__ import annotations

import ast
import os
from collections.abc import Sequence

from gradio_patterns.app import App, read_app
from gradio_patterns.app.serving import launches, mounts
from gradio_patterns.appmap.model import FileMap
from gradio_patterns.appmap.naming import variables
from gradio_patterns.appmap.shared import shared
from gradio_patterns.appmap.touches import touches
from gradio_patterns.appmap.wires import components, wires
from gradio_patterns.engine.files import aim_of
from gradio_patterns.engine.onefile import not_parsed
from gradio_patterns.engine.run import shown_path
from gradio_patterns.engine.setup import excluded, settings_of, started
from gradio_patterns.findings.diagnostics import internal
from gradio_patterns.findings.finding import Diagnostic
from gradio_patterns.neighbours.stars import open_stars
from gradio_patterns.reading import sources
from gradio_patterns.settings.options import Options
from gradio_patterns.support.wording import reaches_gradio

READ = 20_000_000
"""Characters of other modules that are read for one map: it is drawn once, not at each key."""


def map_paths(paths: Sequence[str], options: Options) -> tuple[list[FileMap], list[Diagnostic]]:
    """The maps of all files that hold anything of Gradio, and what could not be read.

    Raises ``Refused`` where a path does not exist.
    """
    run = started(options)
    maps: list[FileMap] = []
    problems: list[Diagnostic] = []
    for path in sources.find(paths, lambda path, folder: excluded(run, path)):
        name = options.stdin_name if path == "-" else path
        shown = shown_path(run, name)
        if path == "-":
            source = sources.from_bytes(options.stdin, shown)
        else:
            source = sources.read(path, shown)
        if isinstance(source, Diagnostic):
            problems.append(source)
        if source is None or isinstance(source, Diagnostic) or not reaches_gradio(source.text):
            continue
        full = os.path.abspath(name)
        aim = aim_of(run, source, full, settings_of(run, os.path.dirname(full)).config)
        try:
            app = read_app(source.text, shown, aim)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            problems.append(not_parsed(source, error))
            continue
        try:
            if app.walked.starred_imports:
                open_stars(app)
            found = map_app(app)
        except Exception as error:  # a fault of ours costs one file, never the map of the others
            problems.append(internal(shown, error))
            continue
        if found.components or found.wires or found.serving:
            maps.append(found)
    return maps, problems


def map_app(app: App) -> FileMap:
    """The map of one file that was read already."""
    app.allowance[0] = READ
    names = variables(app)
    calls = [*launches(app), *mounts(app)]
    return FileMap(
        path=app.path,
        gradio=app.target_info.text,
        components=tuple(components(app, names)),
        wires=tuple(wires(app, names)),
        shared=tuple(shared(app)),
        touches=tuple(touches(app)),
        serving=tuple((call.node.lineno, _written(call.node)) for call in calls),
    )


def _written(call: ast.Call) -> str:
    """A launch or mount as it is written, but for who may log in: a map is passed around."""
    named = [
        f"{word.arg}={'...' if word.arg == 'auth' else ast.unparse(word.value)}"
        for word in call.keywords
        if word.arg
    ]
    called = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
    text = f"{called}({', '.join((*map(ast.unparse, call.args), *named))})"
    return text if len(text) <= 100 else f"{text[:97]}..."

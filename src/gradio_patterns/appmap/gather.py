"""From paths to maps: the files a review would read, each at the Gradio a review would take."""

from __future__ import annotations

import os
from collections.abc import Sequence

from gradio_patterns.app import read_app
from gradio_patterns.appmap.build import map_app
from gradio_patterns.appmap.model import FileMap
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

"""One project to rows, one for each file that mentions Gradio. Standard library alone."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

from gradio_patterns.app import App
from gradio_patterns.appmap.numbers import NUMBERS, numbers
from gradio_patterns.engine import invalidate
from gradio_patterns.engine.onefile import Judged, judge_source
from gradio_patterns.findings.diagnostics import OVER_LIMIT, UNREADABLE, internal
from gradio_patterns.findings.finding import Diagnostic, Finding, Question, Target
from gradio_patterns.reading import sources
from gradio_patterns.reading.source import Source
from gradio_patterns.scale import projects
from gradio_patterns.scale.limits import FINDINGS, MEGABYTE, Settings
from gradio_patterns.settings import selection
from gradio_patterns.settings.config import Config
from gradio_patterns.support import project_bounds
from gradio_patterns.target import target

Row = dict[str, Any]
BETWEEN_COLLECTIONS = 64
"""Files after which the youngest objects are looked through; see ``engine.files``."""


class Project:
    """A project that lies in a folder, and how its files are reviewed."""

    def __init__(self, root: str, settings: Settings, *, loose: bool = False) -> None:
        self.root = root
        self.files = list(projects.files(root, loose=loose))
        self._settings = settings
        self._config = Config(
            folder=root, min_severity=settings.min_severity, questions=settings.questions,
            select=("ALL",) if settings.every else (),
        )  # fmt: skip
        self._rules = selection.active(self._config)
        self._targets = target.Finder(root, closed=True)
        self._asked: Target | None = None
        if settings.gradio_version is not None:
            self._asked = target.asked_for(settings.gradio_version, "--gradio-version")
        self._digest = blake2b(digest_size=16)

    def rows(
        self,
        begun: Callable[[int, str], None],
        first: int = 0,
        known: Mapping[int, tuple[str, str]] | None = None,
    ) -> Iterator[Row]:
        """A row for each file that mentions Gradio or fails, from the ``first`` on.

        ``begun`` is told the number and path of the file that comes next. ``known`` are files of
        which it is known already why they cannot be reviewed: code and message.
        """
        # What was read of another project's modules would only take memory now.
        invalidate.forget()
        project_bounds.put(self.root)
        for number, (path, reviewed) in enumerate(self.files):
            begun(number, path)
            data = self._read(path)
            if number >= first and reviewed:
                why = known.get(number) if known else None
                row = self._row(path, data if why is None else Diagnostic(*why, path))
                if row is not None:
                    yield row
            if number % BETWEEN_COLLECTIONS == BETWEEN_COLLECTIONS - 1:
                gc.collect(1)

    def digest(self) -> str:
        """Of all files that were read, their paths with them."""
        return self._digest.hexdigest()

    def _read(self, path: str) -> bytes | Diagnostic:
        """The bytes of a file, which go into the digest as well."""
        full = os.path.join(self.root, path)
        data: bytes | Diagnostic
        try:
            size = os.path.getsize(full)
            if size > self._settings.limits.file_megabytes * MEGABYTE:
                most = f"{self._settings.limits.file_megabytes} MB"
                data = Diagnostic(OVER_LIMIT, f"larger than {most}; it was not read", path)
            else:
                with open(full, "rb") as file:
                    data = file.read()
        except (OSError, ValueError) as error:
            said = getattr(error, "strerror", None) or str(error)
            data = Diagnostic(UNREADABLE, f"cannot be read: {said}", path)
        told = data if isinstance(data, bytes) else data.message.encode()
        name = path.encode("utf-8", "surrogateescape")
        self._digest.update(b"%d:%d:" % (len(name), len(told)) + name)
        self._digest.update(told)
        return data

    def _row(self, path: str, data: bytes | Diagnostic) -> Row | None:
        if isinstance(data, Diagnostic):
            return self._failed(path, data)
        # Absolute, so that what is remembered of one project's files is never taken for another's.
        full = os.path.join(self.root, path)
        try:
            source = sources.from_bytes(data, full)
            if source is None:
                return None
            if isinstance(source, Diagnostic):
                return self._failed(path, source)
            return self._judged(path, source)
        except Exception as error:
            return self._failed(path, internal(path, error))

    def _judged(self, path: str, source: Source) -> Row:
        folder, name = os.path.split(source.path)
        aim = self._asked
        if aim is None:
            cells = source.notebook.written if source.notebook is not None else ()
            aim = self._targets.for_file(folder, source.text, name, cells)
        counts: dict[str, int] = {}

        def look(app: App) -> None:
            counts.update(numbers(app))

        judged = judge_source(
            source, aim, self._rules, self._config, path_from_root=path, known={}, look=look
        )
        return self._made(path, source, aim, judged, counts)

    def _made(
        self, path: str, source: Source, aim: Target, judged: Judged, counts: dict[str, int]
    ) -> Row:
        errors = (*judged.errors, *judged.notes)
        if judged.error is not None:
            errors = (*errors, judged.error)
        if len(judged.findings) > FINDINGS:
            message = f"more than {FINDINGS} findings; the first are kept"
            errors = (*errors, Diagnostic(OVER_LIMIT, message, path))
        return {
            "path": path,
            "bytes": len(source.data),
            "notebook": source.notebook is not None,
            "gradio": aim.text,
            "gradio_source": aim.source,
            "guessed": aim.source == target.GUESSED,
            "takes_newest": self._takes_newest(aim),
            "reviewed": judged.error is None,
            "suppressed": len(judged.suppressed),
            **{name: counts.get(name, 0) for name in NUMBERS},
            "findings": [self._finding(one) for one in judged.findings[:FINDINGS]],
            "questions": [self._question(one) for one in judged.questions[:FINDINGS]],
            "errors": [self._error(one) for one in errors],
        }

    def _takes_newest(self, aim: Target) -> bool:
        """Whether the project would get a new release without asking for it."""
        newest = target.known_releases()[-1]
        return newest in aim.allowed or (not aim.allowed and aim.source == target.GUESSED)

    def _failed(self, path: str, diagnostic: Diagnostic) -> Row:
        return {"path": path, "reviewed": False, "errors": [self._error(diagnostic)]}

    def _plain(self, text: str) -> str:
        """A message without the place at which the project happens to lie."""
        return text.replace(os.path.join(self.root, ""), "")

    def _finding(self, found: Finding) -> Row:
        return {
            "rule": found.rule, "code": found.code, "category": found.category,
            "severity": found.severity, "confidence": found.confidence,
            "message": self._plain(found.message),
            "line": found.start.line, "column": found.start.column, "cell": found.start.cell,
            "end_line": found.end.line, "end_column": found.end.column,
            "fix": found.fix.applicability if found.fix is not None else None,
            "fingerprint": found.fingerprint,
        }  # fmt: skip

    def _question(self, asked: Question) -> Row:
        return {
            "rule": asked.rule, "code": asked.code, "question": self._plain(asked.question),
            "line": asked.start.line, "cell": asked.start.cell,
        }  # fmt: skip

    def _error(self, one: Diagnostic) -> Row:
        return {"code": one.code, "message": self._plain(one.message), "line": one.line}

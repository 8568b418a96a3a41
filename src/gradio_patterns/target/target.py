"""Which Gradio version to review for, and who says so.

In this order: the command line; the configuration; what the file itself installs; a lock file or a
pinned requirement; the ``sdk_version`` of a Space; the newest known release in the project's range;
what an export of a notebook keeps in comments; an installed Gradio (found by the name of its
folder, never imported); the newest known release, which is a guess. The folder closest to the file
that says anything counts; a lock file further up refines a range it lies in.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from gradio_patterns.findings.diagnostics import INVALID_CONFIG, NO_KNOWN_RELEASE, refuse
from gradio_patterns.findings.finding import Diagnostic, Target
from gradio_patterns.support.dataclass import replace
from gradio_patterns.target import (
    deployment_files,
    lockfiles,
    projectfiles,
    source_text,
    specifiers,
)
from gradio_patterns.target.installed import INSTALLED, installed
from gradio_patterns.target.notebook import in_cells
from gradio_patterns.target.requirement import Found
from gradio_patterns.target.specifiers import Release, dotted

MAX_CLIMB = 5
"""How many folders up to look where no repository says where the project ends."""

GUESSED = "newest known, a guess: nothing pins Gradio"


@lru_cache(maxsize=1)
def known_releases() -> tuple[Release, ...]:
    """Gradio's releases since 3.0, oldest first."""
    import json

    path = os.path.join(os.path.dirname(__file__), "gradio_versions.json")
    with open(path, encoding="utf-8") as file:
        texts: list[str] = json.load(file)
    return tuple(tuple(map(int, text.split("."))) for text in texts)


def asked_for(text: str, source: str) -> Target:
    """The target somebody names: ``5.4.0``, ``5`` (its newest) or a range (its newest)."""
    known = known_releases()
    version = specifiers.release_of(text)
    if version is not None and text.strip().lstrip("v").count(".") < 2:
        version = specifiers.newest(f"=={text.strip().lstrip('v')}.*", known) or version
    if version is None and specifiers.read(text):
        version = specifiers.newest(text, known)
        if version is None:
            raise refuse(INVALID_CONFIG, f"no known Gradio release is in {text!r}", source)
    if version is None:
        message = f"{text!r} is no Gradio version; give one such as {dotted(known[-1])}"
        raise refuse(INVALID_CONFIG, message, source)
    return Target(version, dotted(version), source)


def fixed_by_file(told: Target) -> bool:
    """Whether a file of the project names this one version: it is not asked for, nor installed."""
    return told.allowed == (told.version,) and not told.source.startswith(INSTALLED)


def newest() -> Target:
    """The newest release this version of the tool knows: what is left where nothing says more."""
    version = known_releases()[-1]
    return Target(version, dotted(version), GUESSED)


class Finder:
    """Finds the target of a folder's files, each folder once.

    ``closed``: the base is the whole project, so nothing above it counts, nor what is installed.
    """

    def __init__(self, base: str | None = None, *, closed: bool = False) -> None:
        self._base = os.getcwd() if base is None else base
        self._closed = closed
        self._said: dict[str, Target | None] = {}
        self._left: dict[str, Target] = {}
        self._answers: dict[str, tuple[Found | None, Found | None, Found | None]] = {}
        self.notes: list[Diagnostic] = []

    def for_file(
        self, folder: str, text: str = "", name: str = "", cells: tuple[str, ...] = ()
    ) -> Target:
        """The target for a file in an absolute folder; what the file itself says goes first.

        A notebook says it in its ``cells``, as they were written.
        """
        own = in_cells(cells, name) if cells else source_text.in_text(text, name)
        if "# /// script" in text and _exists(folder, f"{name}.lock"):
            own = lockfiles.locked(folder, f"{name}.lock") or own
        target = self._from_range(own) if own is not None else None
        if target is not None:
            return target
        if folder not in self._said:
            self._said[folder] = self._look(folder)
        said = self._said[folder]
        if said is not None:
            return said
        kept = source_text.in_comments(text, name)
        target = self._from_range(kept) if kept is not None else None
        if target is not None:
            return target
        if folder not in self._left:
            found = None if self._closed else installed(list(self._project(folder)))
            self._left[folder] = found or newest()
        return self._left[folder]

    def _look(self, folder: str) -> Target | None:
        """What the files of the project say; None where they say nothing."""
        folders = list(self._project(folder))
        for place, here in enumerate(folders):
            exact, space, loose = self._answer(here)
            target = self._from_exact(exact, loose) or self._from_exact(space, loose)
            if target is None and loose is not None:
                refined = self._refined(loose, folders[place + 1 :])
                if refined is not None:
                    return refined
                target = self._from_range(loose)
            if target is not None:
                return replace(target, source=self._shown(here, target.source))
        return None

    def _project(self, folder: str) -> Iterator[str]:
        """The folder and those above it, up to where its project ends."""
        above = [folder]
        while (parent := os.path.dirname(above[-1])) != above[-1]:
            above.append(parent)
        if self._closed and self._base in above:
            yield from above[: above.index(self._base) + 1]
            return
        root = next((i for i, path in enumerate(above) if _exists(path, ".git")), None)
        if root is None and self._base in above:
            root = above.index(self._base)
        yield from above[: MAX_CLIMB + 1 if root is None else root + 1]

    def _answer(self, folder: str) -> tuple[Found | None, Found | None, Found | None]:
        """What one folder says: an exact version, a Space's version, a range."""
        if folder not in self._answers:
            self._answers[folder] = _read(folder)
        return self._answers[folder]

    def _from_exact(self, found: Found | None, loose: Found | None) -> Target | None:
        version = specifiers.release_of(found.text) if found is not None else None
        if found is None or version is None:
            return None
        allowed = specifiers.allowed(loose.text, known_releases()) if loose else ()
        return Target(version, dotted(version), found.source, allowed or (version,))

    def _from_range(self, found: Found) -> Target | None:
        if not found.text:
            return None
        pin = specifiers.pinned(found.text)
        if pin is not None:
            return self._from_exact(replace(found, text=pin), None)
        allowed = specifiers.allowed(found.text, known_releases())
        if not allowed:
            message = f"no known Gradio release is in {found.text!r}"
            self.notes.append(Diagnostic(NO_KNOWN_RELEASE, message, found.file, found.line))
            return None
        return Target(allowed[-1], dotted(allowed[-1]), found.source, allowed)

    def _refined(self, loose: Found, above: list[str]) -> Target | None:
        """A range made exact by a lock file of a folder above."""
        for folder in above:
            exact = self._answer(folder)[0]
            if exact is not None and specifiers.contains(loose.text, exact.text):
                target = self._from_exact(exact, loose)
                return target and replace(target, source=self._shown(folder, target.source))
        return None

    def _shown(self, folder: str, source: str) -> str:
        path = os.path.join(folder, source)
        try:
            shown = os.path.relpath(path, self._base)
        except ValueError:
            return path
        return (path if shown.startswith("..") else shown).replace(os.sep, "/")


def _exists(folder: str, name: str) -> bool:
    return os.path.exists(os.path.join(folder, name))


def _read(folder: str) -> tuple[Found | None, Found | None, Found | None]:
    try:
        names = os.listdir(folder)
    except OSError:
        return None, None, None
    exact: Found | None = None
    for name in lockfiles.locks(names):
        if exact is None:
            exact = lockfiles.locked(folder, name)
    loose: Found | None = None
    bounds: list[Found] = []
    space = projectfiles.space_version(folder) if "README.md" in names else None
    scripts = deployment_files.scripts(folder, names) if space is None else ()
    for found in chain(projectfiles.ranges(folder, names), scripts):
        pin = specifiers.pinned(found.text)
        if pin is not None and exact is None:
            exact = replace(found, text=pin)
        elif pin is None and found.text and specifiers.read(found.text):
            if found.bound:
                bounds.append(found)
            loose = loose or (None if found.bound else found)
    return exact, space, _bounded(loose, bounds)


def _bounded(loose: Found | None, bounds: list[Found]) -> Found | None:
    """A range with the constraints that leave something of it."""
    for bound in bounds:
        text = bound.text if loose is None else f"{loose.text},{bound.text}"
        if loose is None or specifiers.newest(text, known_releases()) is not None:
            loose = replace(loose or bound, text=text)
    return loose

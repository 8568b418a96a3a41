"""Settings from ``[tool.gradio-patterns]`` in pyproject.toml or from gradio-patterns.toml.

The file closest to what is reviewed counts, alone. In one folder, gradio-patterns.toml goes before
pyproject.toml. A pyproject.toml without the table is not a configuration.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from gradio_patterns.findings.diagnostics import INVALID_CONFIG, nearest, refuse
from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.support.dataclass import dataclass, replace
from gradio_patterns.support.tomltext import parse_toml

FILE = "gradio-patterns.toml"
FAIL_ON = (*SEVERITIES, "never")


@dataclass(frozen=True)
class Config:
    """The settings of one folder; ``folder`` is where its paths and patterns start."""

    folder: str = ""
    origin: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    min_severity: str | None = None
    fail_on: str = "warning"
    gradio_version: str | None = None
    exclude: tuple[str, ...] = ()
    baseline: str | None = None
    max_findings: int | None = None
    unsafe_fixes: bool = False
    questions: bool = True
    max_questions: int | None = 3


KEYS: dict[str, tuple[str, str]] = {
    "select": ("names", "Rules to run: codes, prefixes (GP8), names, categories, DEFAULT or ALL."),
    "ignore": ("names", "Rules not to run; the more exact of select and ignore wins."),
    "per-file-ignores": ("table", "Rules not to run, per path pattern."),
    "min-severity": ("severity", "The weakest severity to show; warning where not set."),
    "fail-on": ("fail-on", "The weakest severity that makes the exit status 1, or never."),
    "gradio-version": ("text", "The Gradio version to review for."),
    "exclude": ("names", "Path patterns that are not reviewed."),
    "baseline": ("text", "A file of known findings that are not shown."),
    "max-findings": ("count", "How many findings to show at most."),
    "unsafe-fixes": ("flag", "Let --fix apply fixes that may change behaviour."),
    "questions": ("flag", "Ask what only a reader can decide."),
    "max-questions": ("count", "How many questions to ask of a file at most; 3 where not set."),
}


def read(table: Mapping[str, object], origin: str) -> Config:
    """The settings of one table; wrong keys and values are refused, each in one line."""
    values: dict[str, object] = {}
    for key, value in table.items():
        if key not in KEYS:
            hint = nearest(key.replace("_", "-"), list(KEYS))
            raise refuse(INVALID_CONFIG, f"unknown key {key!r}{hint}", origin)
        kind = KEYS[key][0]
        wrong, checked = _checked(kind, value)
        if wrong:
            raise refuse(INVALID_CONFIG, f"{key} must be {wrong}, not {_shown(value)}", origin)
        values[key.replace("-", "_")] = checked
    return replace(Config(folder=os.path.dirname(origin), origin=origin), **values)  # type: ignore[arg-type]


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _names(value: object) -> tuple[str, ...] | None:
    if isinstance(value, list) and all(isinstance(item, str) and item for item in value):
        return tuple(value)
    return None


def _checked(kind: str, value: object) -> tuple[str, object]:
    """What was expected where the value is wrong, else "" and the value as kept."""
    if kind == "names":
        names = _names(value)
        return ("a list of strings", None) if names is None else ("", names)
    if kind == "table":
        pairs = [(str(k), _names(v)) for k, v in value.items()] if isinstance(value, dict) else None
        if pairs is None or any(names is None for _, names in pairs):
            return "a table of path patterns, each with a list of rules", None
        return "", tuple(pairs)
    if kind in ("severity", "fail-on"):
        words = SEVERITIES if kind == "severity" else FAIL_ON
        return ("" if value in words else "one of " + ", ".join(words)), value
    if kind == "count":
        good = isinstance(value, int) and not isinstance(value, bool) and value >= 0
        return ("" if good else "a whole number, 0 or more"), value
    if kind == "flag":
        return ("" if isinstance(value, bool) else "true or false"), value
    return ("" if isinstance(value, str) and value else "a string in quotes"), value


def load(path: str) -> Config | None:
    """The configuration in one file; None where the file is not there or has no table."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if os.path.isdir(path):
            return None
        raise refuse(INVALID_CONFIG, f"cannot be read: {error.strerror}", path) from None
    own = os.path.basename(path) != "pyproject.toml"
    if not own and b"gradio-patterns" not in data:
        return None
    table = parse_toml(data)
    if isinstance(table, str):
        raise refuse(INVALID_CONFIG, f"not valid TOML: {table}", path)
    if not own:
        tool = table.get("tool")
        inner = tool.get("gradio-patterns") if isinstance(tool, dict) else None
        if inner is None:
            return None
        if not isinstance(inner, dict):
            raise refuse(INVALID_CONFIG, "tool.gradio-patterns must be a table", path)
        table = inner
    return read(table, path)


class Finder:
    """Finds the configuration of a folder, each folder once."""

    def __init__(self, fixed: Config | None = None) -> None:
        self._fixed = fixed
        self._known: dict[str, Config | Exception] = {}

    def closest(self, folder: str) -> Config:
        """The configuration for files in an absolute folder; refused where that file is wrong."""
        if self._fixed is not None:
            return self._fixed
        found = self._known.get(folder)
        if found is None:
            try:
                found = self._look(folder)
            except Exception as error:
                found = error
            self._known[folder] = found
        if isinstance(found, Exception):
            raise found
        return found

    def _look(self, folder: str) -> Config:
        for name in (FILE, "pyproject.toml"):
            config = load(os.path.join(folder, name))
            if config is not None:
                return config
        parent = os.path.dirname(folder)
        return Config() if parent == folder else self.closest(parent)

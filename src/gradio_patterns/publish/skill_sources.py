"""The review core as the skill carries it: few readable files with many modules in each.

A module stands below a line ``# ==== its name ====`` and is otherwise the package's own, except
that ``from __future__ import annotations`` is said once, on top of the joined file, and that a tab
indents where four spaces did: a bundle of 2 MB has no room for 200 KB of spaces.
``skill_files/review.py`` imports modules from there.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tokenize import generate_tokens

from gradio_patterns.knowledge.catalog import CATEGORIES, RuleInfo, load_index

PACKAGE = Path(__file__).resolve().parents[1]
TEMPLATES = Path(__file__).with_name("skill_files")
MARK = "# ==== "
FUTURE = "from __future__ import annotations\n"
LEFT_OUT = frozenset(
    {
        "appmap/numbers", "engine/cache", "engine/invalidate", "engine/preview", "engine/workers",
        "filters/adding", "report/checkstyle", "report/github", "report/gitlab", "report/junit",
        "report/markup", "report/sarif", "symptoms/table",
    }
)  # fmt: skip
"""Modules of the rooms that only authors and CI need, start processes, or write into files."""
COMMANDS = (
    "__init__", "parsing", "terminal", "review", "review_arguments", "review_request",
    "migrate", "explain", "rules", "checklist", "api", "map_app",
)  # fmt: skip
REPLACED = {"gradio_patterns.filters.changes": "changes.py", "tomli": "tomli.py"}
"""Modules that the skill has its own version of: no Git, no third-party parser."""

JOINED = {
    "basics": (
        ("support", "findings", "knowledge", "settings", "filters", "fixing"),
        "What everything rests on: findings, records, selection, suppressions, edits, fixes.",
    ),
    "app": (
        ("app", "neighbours", "effects"),
        "Reading Python source into a model of a Gradio app; its neighbours, and what it shares.",
    ),
    "api": (
        ("api", "flow"),
        "Gradio's public API by version, and which values go in and out of handlers.",
    ),
    "engine": (
        ("reading", "target", "engine"),
        "From paths to a report: files, notebooks, target version, review.",
    ),
    "report": (
        ("report", "symptoms", "appmap", "cli"),
        "The report in its formats, what tracebacks show, the map of an app, the command line.",
    ),
}
"""Joined file: the rooms that it holds, and what it is about."""


def sources() -> dict[str, str]:
    """Path below ``scripts/`` and text of every joined file."""
    files = {
        f"core/{name}.py": joined(about, dict(modules(rooms)))
        for name, (rooms, about) in JOINED.items()
    }
    for category in CATEGORIES:
        files[f"rules/{category}.py"] = joined(
            f"The checks of the rules about {category}.", dict(checks(category))
        )
    return files


def joined(about: str, parts: Mapping[str, str]) -> str:
    """One file of several modules; they start on lines of their own."""
    if any(f"\n{MARK}" in f"\n{text}" for text in parts.values()):
        raise ValueError(f"a module has a line that starts with {MARK!r}")
    head = f'"""{about}\n\nSeveral modules; see review.py for how they are imported."""\n\n{FUTURE}'
    texts = {name: _tabbed(_bare(text)) for name, text in parts.items()}
    return head + "".join(f"\n\n{MARK}{name} ====\n{text}" for name, text in texts.items())


def modules(rooms: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Name and text of every module of some rooms, as far as the skill needs them."""
    for room in rooms:
        for path in sorted((PACKAGE / room).glob("*.py")):
            if room == "cli" and path.stem not in COMMANDS:
                continue
            if f"{room}/{path.stem}" not in LEFT_OUT and _name(path) not in REPLACED:
                yield _name(path), _text(path)
        for name, template in REPLACED.items():
            if name.startswith(f"gradio_patterns.{room}."):
                yield name, _text(TEMPLATES / template)
    if "cli" in rooms:
        yield "gradio_patterns", _text(PACKAGE / "__init__.py")
    if "support" in rooms:
        yield "tomli", _text(TEMPLATES / REPLACED["tomli"])


def checks(category: str) -> Iterator[tuple[str, str]]:
    """Name and text of every check of a category, headed by its rule; helpers beside it too."""
    for rule in load_index():
        if rule.category != category or not rule.has_check or rule.stage == "removed":
            continue
        for path in sorted((PACKAGE / "rules" / rule.folder).glob("*.py")):
            if path.stem not in ("bad", "good", "proof"):
                head = _head(rule) if path.stem == "check" else ""
                yield _name(path), head + _text(path)


def _head(rule: RuleInfo) -> str:
    versions = f"Gradio {rule.gradio}" if rule.gradio else "any Gradio"
    kind = "a question" if rule.kind == "judgement" else rule.severity
    return f"# {rule.code} {rule.name}: {kind}, {versions}\n"


def _tabbed(text: str) -> str:
    """The same program with tabs; lines within strings stay as they are."""
    lines = text.splitlines(keepends=True)
    tokens = generate_tokens(io.StringIO(text).readline)
    within = {line for t in tokens for line in range(t.start[0] + 1, t.end[0] + 1)}
    return "".join(
        line if number in within else re.sub("^(    )+", _as_tabs, line)
        for number, line in enumerate(lines, 1)
    )


def _as_tabs(spaces: re.Match[str]) -> str:
    return "\t" * (len(spaces[0]) // 4)


def _name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _bare(text: str) -> str:
    """Without the import that stands on top of the joined file."""
    kept = text.replace(f"{FUTURE}\n", "", 1) if f"\n{FUTURE}\n" in f"\n{text}" else text
    return f"{kept.rstrip()}\n"

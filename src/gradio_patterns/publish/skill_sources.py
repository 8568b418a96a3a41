"""The review core as the skill carries it: few readable files with many modules in each.

A module stands below a line ``# ==== its name ====`` and is otherwise the package's own, except
that ``from __future__ import annotations`` is said once, on top of the joined file.
``skill_files/review.py`` imports modules from there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from gradio_patterns.catalog import CATEGORIES, RuleInfo, load_index

PACKAGE = Path(__file__).resolve().parents[1]
TEMPLATES = Path(__file__).with_name("skill_files")
MARK = "# ==== "
FUTURE = "from __future__ import annotations\n"
LEFT_OUT = frozenset(
    {"__main__", "records", "evaluation", "examples", "promises", "cache", "workers"}
)
"""Modules of the package's top level that only authors need, or that write or start processes."""
COMMANDS = (
    "__init__", "quick", "review", "review_arguments", "migrate", "explain", "rules", "checklist",
    "api",
)  # fmt: skip
REPLACED = {"gradio_patterns.changes": "changes.py", "tomli": "tomli.py"}
"""Modules that the skill has its own version of: no Git, no third-party parser."""

ABOUT = {
    "basics": "What everything rests on: findings, versions, suppressions, edits, fixes.",
    "app": "Reading Python source into a model of a Gradio app.",
    "api": "Gradio's public API by version, and what it is asked.",
    "engine": "From paths to a report: configuration, target version, files, notebooks, review.",
    "report": "The report in its formats.",
    "commands": "The command line.",
}
BASICS = frozenset(
    {
        "__init__", "baseline", "catalog", "dataclass", "diagnostics", "edits", "explain",
        "findings", "fixes", "globs", "hits", "options", "positions", "specifiers",
        "suppressions", "writing",
    }
)  # fmt: skip


def sources() -> dict[str, str]:
    """Path below ``scripts/`` and text of every joined file."""
    groups: dict[str, dict[str, str]] = {name: {} for name in ABOUT}
    for name, text in modules():
        groups[_group(name)][name] = text
    files = {f"core/{group}.py": joined(ABOUT[group], groups[group]) for group in groups}
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
    return head + "".join(f"\n\n{MARK}{name} ====\n{_bare(t)}" for name, t in parts.items())


def modules() -> Iterator[tuple[str, str]]:
    """Name and text of every module of the core but the checks."""
    for path in sorted(PACKAGE.glob("*.py")):
        if path.stem not in LEFT_OUT and _name(path) not in REPLACED:
            yield _name(path), _text(path)
    for name, template in REPLACED.items():
        yield name, _text(TEMPLATES / template)
    for folder in ("app", "api", "report"):
        for path in sorted((PACKAGE / folder).glob("*.py")):
            yield _name(path), _text(path)
    for command in COMMANDS:
        path = PACKAGE / "cli" / f"{command}.py"
        if path.is_file():
            yield _name(path), _text(path)


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


def _group(name: str) -> str:
    parts = name.split(".")
    if len(parts) > 2 or parts[-1] in ("app", "api", "report", "cli"):
        return "commands" if parts[1] == "cli" else parts[1]
    own = "__init__" if name == "gradio_patterns" else parts[-1]
    return "basics" if own in BASICS else "engine"


def _name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _bare(text: str) -> str:
    """Without the import that stands on top of the joined file."""
    kept = text.replace(f"{FUTURE}\n", "", 1) if f"\n{FUTURE}\n" in f"\n{text}" else text
    return f"{kept.rstrip()}\n"

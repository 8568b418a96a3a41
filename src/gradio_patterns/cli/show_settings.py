"""``review --show-files`` and ``review --show-settings``."""

from __future__ import annotations

import json
from collections.abc import Sequence

from gradio_patterns.engine import preview
from gradio_patterns.report.common import one_line, plural
from gradio_patterns.settings.options import Options


def shown_files(paths: Sequence[str], options: Options, fmt: str) -> str:
    """One path a line, or a JSON list."""
    found = preview.paths_of(paths, options)
    if fmt == "json":
        return json.dumps(found, indent=2, ensure_ascii=False) + "\n"
    return "".join(f"{one_line(path)}\n" for path in found)


def shown_settings(paths: Sequence[str], options: Options, fmt: str) -> str:
    """The settings of each path as TOML, headed by where they come from; or as JSON."""
    found = preview.settings(paths, options)
    if fmt == "json":
        documents = [
            {
                "path": one.path,
                "file": one.config.origin or None,
                "target": {"gradio": one.target.text, "source": one.target.source},
                "rules": one.rules,
                "settings": dict(preview.values(one)),
            }
            for one in found
        ]
        return json.dumps(documents, indent=2, ensure_ascii=False) + "\n"
    return "\n".join(_text(one) for one in found)


def _text(one: preview.Shown) -> str:
    lines = [
        f"# {one_line(one.path)}: settings of {one.config.origin or 'no file'}",
        f"# reviewed for Gradio {one.target.text} ({one.target.source})",
        f"# {plural(one.rules, 'rule')} run",
    ]
    for key, value in preview.values(one):
        if isinstance(value, dict):
            inner = ", ".join(f"{toml(name)} = {toml(words)}" for name, words in value.items())
            lines.append(f"{key} = {{ {inner} }}" if inner else f"{key} = {{}}")
        elif value is None:
            lines.append(f"# {key} is not set")
        else:
            lines.append(f"{key} = {toml(value)}")
    return "\n".join(map(one_line, lines)) + "\n"


def toml(value: object) -> str:
    """A value as TOML writes it; for these kinds that is how JSON does."""
    return json.dumps(value, ensure_ascii=False)

"""List what a configuration file may say: every key with its type, its default and its meaning.

A configuration is [tool.gradio-patterns] in pyproject.toml, or gradio-patterns.toml.
``gradio-patterns review --show-settings`` prints what holds for a path.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from gradio_patterns.cli import complain

if TYPE_CHECKING:
    import argparse

DEFAULTS = {
    "min-severity": "warning",
    "gradio-version": "read from the project",
}
"""What holds where a key that is not set is not simply without effect."""
EXAMPLES = {
    "select": '["GP8", "security"]',
    "ignore": '["share-left-on"]',
    "per-file-ignores": '{ "tests/**" = ["hardcoded-auth"] }',
    "min-severity": '"info"',
    "fail-on": '"error"',
    "gradio-version": '"5.50.0"',
    "exclude": '["examples/**"]',
    "baseline": '".gradio-patterns.json"',
    "max-findings": "50",
    "unsafe-fixes": "true",
    "questions": "false",
    "max-questions": "5",
}
FLAGS = {"per-file-ignores": "", "max-questions": "--questions"}
"""The option of ``review`` for a key, where it is not the key with two dashes."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``config``."""
    parser.add_argument("keys", nargs="*", metavar="KEY", help="e.g. select (default: all)")
    parser.add_argument("--format", "--output-format", dest="format", choices=("text", "json"),
                        default="text")  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Print the keys."""
    from gradio_patterns.findings.diagnostics import nearest
    from gradio_patterns.settings.config import KEYS

    words = [key.lower().replace("_", "-") for key in args.keys] or list(KEYS)
    for word in words:
        if word not in KEYS:
            hint = nearest(word, list(KEYS)) or f"; there are {', '.join(KEYS)}"
            return complain(f"there is no key {word!r}{hint}")
    found = [_described(word) for word in words]
    if args.format == "json":
        sys.stdout.write(json.dumps(found, indent=2) + "\n")
    else:
        sys.stdout.write("\n".join(map(_text, found)))
    return 0


def _described(key: str) -> dict[str, Any]:
    from gradio_patterns.findings.finding import SEVERITIES
    from gradio_patterns.settings.config import FAIL_ON, KEYS, Config

    kind, meaning = KEYS[key]
    types = {
        "names": "list of strings",
        "table": "table of path patterns, each with a list of strings",
        "severity": " | ".join(SEVERITIES),
        "fail-on": " | ".join(FAIL_ON),
        "text": "string",
        "count": "whole number",
        "flag": "true | false",
    }
    default = getattr(Config(), key.replace("-", "_"))
    if isinstance(default, tuple):
        default = {} if kind == "table" else list(default)
    return {
        "key": key,
        "type": types[kind],
        "default": DEFAULTS.get(key) if default is None else default,
        "help": meaning,
        "example": f"{key} = {EXAMPLES[key]}",
        "option": FLAGS.get(key, f"--{key}") or None,
    }


def _text(one: dict[str, Any]) -> str:
    default = one["default"]
    shown = default if isinstance(default, str) or default is None else json.dumps(default)
    rows = [
        ("type", one["type"]),
        ("default", "not set" if shown is None else shown),
        ("example", one["example"]),
        ("option", one["option"]),
    ]
    lines = [one["key"], f"  {one['help']}"]
    return "\n".join(lines + [f"  {name}: {text}" for name, text in rows if text]) + "\n"

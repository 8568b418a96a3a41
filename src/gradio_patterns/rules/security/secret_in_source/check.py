"""A text that has the shape of a real API key."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("sk-", "hf_", "AKIA", "ghp_", "github_pat_", "AIza", "xoxb-", "glpat-", "gsk_", "r8_")

_SHAPES = (
    (
        "an OpenAI, Anthropic or kindred key",
        r"sk-(?:proj-|ant-|svcacct-|or-v1-)?[A-Za-z0-9_-]{32,}",
    ),
    ("a Hugging Face token", r"hf_[A-Za-z0-9]{30,}"),
    ("an AWS access key", r"AKIA[A-Z0-9]{16}"),
    ("a GitHub token", r"(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})"),
    ("a Google API key", r"AIza[A-Za-z0-9_-]{35}"),
    ("a Slack token", r"xox[bp]-[0-9]+-[A-Za-z0-9-]{20,}"),
    ("a GitLab token", r"glpat-[A-Za-z0-9_-]{20,}"),
    ("a Groq key", r"gsk_[A-Za-z0-9]{40,}"),
    ("a Replicate token", r"r8_[A-Za-z0-9]{37,}"),
)
_KEY = r"(?:Bearer )?(?:" + "|".join(f"({shape})" for _, shape in _SHAPES) + ")"
_BEGINS = r"[\"'](?:Bearer )?(?:" + "|".join(WORDS) + ")"
"""A key stands at the start of a literal; the rest of it may follow in the next one."""
_MADE_UP = (
    r"(?i)x{4}|your|example|placeholder|dummy|fake|sample|redacted|insert|replace|change|here|test"
    r"|012345|12345678|abcdef|qwerty|(.)\1{4}"
)


def check(app: App) -> Iterator[Hit]:
    file = os.path.basename(app.path)
    if file.startswith(("test_", "conftest")) or file.endswith("_test.py"):
        return
    if not re.search(_BEGINS, app.source.text):
        return
    for node in app.nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            kind = _kind(node.value.strip())
            if kind is not None:
                yield Hit(
                    node,
                    f"{kind} stands in the source; withdraw it and read a new one from the "
                    "environment",
                )


def _kind(text: str) -> str | None:
    """What key a text looks like, or None. Real keys are random: many different characters."""
    if len(text) > 250:
        return None
    match = re.fullmatch(_KEY, text)
    if match is None or re.search(_MADE_UP, text) or len(set(text)) < 14:
        return None
    body = text.rpartition("-")[2] if text.startswith("sk-") else text
    mixed = any(c.isdigit() for c in body) or any(c.isupper() for c in body[4:])
    index = next(number for number, found in enumerate(match.groups()) if found)
    return _SHAPES[index][0] if mixed else None

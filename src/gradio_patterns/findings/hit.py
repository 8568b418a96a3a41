"""What a check yields; the engine turns it into a finding or a question."""

from __future__ import annotations

import ast

from gradio_patterns.findings.finding import Fix
from gradio_patterns.support.dataclass import dataclass


@dataclass(frozen=True)
class Hit:
    """A rule broken at ``node``.

    ``message`` is one line in the reader's terms. ``severity`` lowers the record's severity where
    this occurrence is milder; it cannot raise it.
    """

    node: ast.AST
    message: str
    fix: Fix | None = None
    severity: str | None = None

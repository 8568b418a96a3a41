"""Gradio's public API by version: read-only, standard library only.

``name_verdict``, ``member_verdict``, ``keyword_verdict``, ``positional_verdict`` and
``value_verdict`` answer what becomes of a piece of code at a version; ``symbols`` lists what
there is; ``describe`` prints it for people and assistants.
"""

from __future__ import annotations

from gradio_patterns.api.conditions import SOMETHING, UNKNOWN
from gradio_patterns.api.lifespans import (
    Life,
    member_lives,
    name_lives,
    parameter_lives,
    parameters_ever,
)
from gradio_patterns.api.notices import call_notices
from gradio_patterns.api.replacements import Replacement, all_replacements, replacement_for
from gradio_patterns.api.symbols import (
    Notice,
    Parameter,
    all_events,
    events_of,
    is_class,
    methods_of,
    parameters,
    symbol_of,
)
from gradio_patterns.api.table import (
    Version,
    is_beyond,
    load_table,
    newest,
    oldest,
    parse_version,
    version_text,
)
from gradio_patterns.api.verdicts import (
    Verdict,
    any_value_runs,
    attribute_verdict,
    fails_in,
    keyword_replacement,
    keyword_verdict,
    member_verdict,
    missing,
    name_verdict,
    positional_names,
    positional_verdict,
    together,
    value_verdict,
)

__all__ = [
    "SOMETHING",
    "UNKNOWN",
    "Life",
    "Notice",
    "Parameter",
    "Replacement",
    "Verdict",
    "Version",
    "all_events",
    "all_replacements",
    "any_value_runs",
    "attribute_verdict",
    "call_notices",
    "events_of",
    "fails_in",
    "is_beyond",
    "is_class",
    "keyword_replacement",
    "keyword_verdict",
    "load_table",
    "member_lives",
    "member_verdict",
    "methods_of",
    "missing",
    "name_lives",
    "name_verdict",
    "newest",
    "oldest",
    "parameter_lives",
    "parameters",
    "parameters_ever",
    "parse_version",
    "positional_names",
    "positional_verdict",
    "replacement_for",
    "symbol_of",
    "together",
    "value_verdict",
    "version_text",
]

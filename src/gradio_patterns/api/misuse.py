"""One thing that the target version refuses, ignores or warns of: what it is and what is said."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable

from gradio_patterns.api import Verdict, fails_in, version_text
from gradio_patterns.api.table import Version
from gradio_patterns.app import App, Call
from gradio_patterns.app.gradio_names import CHAINS, EVENTS
from gradio_patterns.support.dataclass import dataclass

NAME, KEYWORD, MEMBER, POSITION, VALUE = "name", "keyword", "member", "position", "value"


@dataclass(frozen=True, eq=False)
class Misuse:
    """One thing the target version refuses, ignores or warns about."""

    what: str
    label: str
    """As the user writes it: ``gr.Image(source=)``, ``gr.Box``, ``Textbox.click()``."""
    node: ast.AST
    call: Call | None
    verdict: Verdict
    since: Version | None = None
    """Set where only a part of the allowed versions fails: the first that does."""
    keyword: ast.keyword | None = None
    symbol: str = ""
    """Of the table, with ``member`` the callable that takes the keyword."""
    member: str = ""
    path: str = ""
    """Of a name: the dotted path as it was looked up."""


def make_misuse(
    app: App, what: str, label: str, node: ast.AST, call: Call | None,
    judge: Callable[[Version], Verdict], keyword: ast.keyword | None = None,
    symbol: str = "", member: str = "", path: str = "",
) -> Misuse:  # fmt: skip
    verdict = judge(app.target)
    since = None
    if verdict.fails and app.target_info.allowed:
        share, first = fails_in(judge, app.target_info.allowed)
        since = first if share == "some" else None
    return Misuse(what, label, node, call, verdict, since, keyword, symbol, member, path)


def message_of(misuse: Misuse) -> str:
    """The finding's line: what, since when, what instead."""
    verdict = misuse.verdict
    text = f"{misuse.label} {_history(misuse)}"
    if misuse.since is not None:
        text += f" (breaks from {version_text(misuse.since)} of the versions this project allows)"
    if verdict.replacement is not None and verdict.replacement.text:
        instead = verdict.replacement.text
        plain = re.match(r"(leave|remove|drop|put|chain|invert|resize|nothing|no )", instead)
        return f"{text}; {instead}" if plain else f"{text}; use {instead}"
    if verdict.nearest:
        return f"{text}; did you mean {' or '.join(verdict.nearest[:2])}?"
    return text


def _history(misuse: Misuse) -> str:
    verdict = misuse.verdict
    if misuse.what == POSITION:
        taken = "takes fewer positional arguments; "
        return taken + ("a TypeError" if verdict.fails else "this and the rest are dropped unseen")
    if misuse.what == VALUE and verdict.fails:
        return "is refused" + _said(verdict.message)
    if misuse.what == VALUE and verdict.effect == "ignored":
        return "is none of the values it knows"
    if verdict.history == "unloaded":
        return "is not loaded by `import gradio`; import it by its own name"
    if verdict.history == "together":
        return "warns" + _said(verdict.message)
    ignored = ", and is ignored with a warning" if verdict.effect == "warns" else ""
    if verdict.history == "not-yet":
        return f"does not exist before {verdict.since}{ignored}"
    if verdict.history == "never" and verdict.replacement is not None:
        return f"is not accepted{ignored}"
    if verdict.history == "never":
        return f"does not exist in any version{ignored}"
    if verdict.effect == "warns":
        return f"left the signature in {verdict.until} and only warns" if (
            verdict.history == "removed"
        ) else "is deprecated and warns"  # fmt: skip
    return f"was removed in {verdict.until}"


def _said(message: str) -> str:
    """Gradio's own words, where they are no template to be filled in."""
    return "" if not message or "{" in message or "\n" in message else f": {message.rstrip('.')}"


UNKNOWN_NAME = "unknown-name"
UNKNOWN_PARAMETER = "unknown-parameter"
REMOVED_NAME = "removed-name"
REMOVED_PARAMETER = "removed-parameter"
NOT_YET = "not-yet-introduced"
DEPRECATED = "deprecated-api"
NO_SUCH_EVENT = "event-not-supported"
TOO_MANY = "positional-arguments-dropped"
REFUSED_VALUE = "value-not-accepted"
THEME = "theme-left-on-blocks"

_STYLING = frozenset({"theme", "css", "css_paths", "js", "head", "head_paths"})


def rule_of(misuse: Misuse) -> str:
    """The rule that tells of a misuse: each has exactly one."""
    verdict, what = misuse.verdict, misuse.what
    if what == POSITION:
        return TOO_MANY
    if verdict.history == "not-yet":
        return NOT_YET
    if verdict.effect == "warns" and verdict.history != "never":
        moved = what in (KEYWORD, VALUE)
        assert not moved or misuse.keyword is not None
        if moved and misuse.keyword and not misuse.member and misuse.keyword.arg in _STYLING:
            return THEME if verdict.history == "removed" else DEPRECATED
        return DEPRECATED
    if what == VALUE:
        return REFUSED_VALUE
    if verdict.history == "removed":
        return REMOVED_PARAMETER if what == KEYWORD else REMOVED_NAME
    if what == KEYWORD:
        return UNKNOWN_PARAMETER
    event = misuse.call is not None and misuse.call.name in EVENTS | CHAINS
    return NO_SUCH_EVENT if what == MEMBER and event else UNKNOWN_NAME


def severity_of(misuse: Misuse) -> str:
    """How bad it is at the target, and in the versions the project allows."""
    if misuse.verdict.fails:
        return "error" if misuse.since is None else "warning"
    return "info" if misuse.verdict.effect == "ignored" and misuse.what == VALUE else "warning"

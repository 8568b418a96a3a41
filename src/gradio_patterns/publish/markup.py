"""Small pieces of Markdown and HTML that the pages of the site are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

SEVERITY_WORDS = {
    "error": "breaks or is unsafe",
    "warning": "a likely fault",
    "info": "advice",
}
FIX_WORDS = {
    "safe": "safe fix",
    "unsafe": "fix to look over",
    "display": "fix shown",
    "": "fixed by hand",
}
VERDICT_WORDS = {
    "holds": ("seen", "the trap is there"),
    "does-not-hold": ("not seen", "the trap is not there"),
    "not-applicable": ("n/a", "what the rule is about does not exist here"),
    "could-not-run": ("not run", "the proof could not run here"),
    "contradiction": ("unclear", "both examples show trouble"),
}
"""What a verdict is called on a page: a word, and a few more."""

Entry = Mapping[str, Any]

_SPAN = re.compile(r"(`+)(.+?)\1|\*\*(.+?)\*\*|\[([^\]]+)\]\((\S+?)\)")


def inline(text: str) -> str:
    """One line of Markdown (code, bold, links) as HTML."""
    parts: list[str] = []
    at = 0
    for match in _SPAN.finditer(text):
        parts.append(escape(text[at : match.start()], quote=False))
        _, code, bold, label, url = match.groups()
        if code:
            parts.append(f"<code>{escape(code.strip(), quote=False)}</code>")
        elif bold:
            parts.append(f"<strong>{escape(bold, quote=False)}</strong>")
        else:
            parts.append(f'<a href="{escape(url)}">{inline(label)}</a>')
        at = match.end()
    return "".join([*parts, escape(text[at:], quote=False)])


def plain(text: str) -> str:
    """Markdown without its marks, on one line."""
    text = _SPAN.sub(lambda m: next(group for group in m.groups()[1:4] if group), text)
    return " ".join(text.split())


def quoted(text: str) -> str:
    """A text as a YAML string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def front_matter(title: str, description: str, *more: str) -> str:
    """The head of a page."""
    lines = [f"title: {quoted(title)}", f"description: {quoted(plain(description))}", *more]
    return "\n".join(["---", *lines, "---"])


def fence(text: str, language: str, options: str = "") -> str:
    """A block of code; longer fences where the code holds some itself."""
    ticks = "```"
    while ticks in text:
        ticks += "`"
    head = f"{language} {options}".strip()
    return f"{ticks}{head}\n{text.rstrip()}\n{ticks}"


def indented(text: str, by: int = 4) -> str:
    """Every line that is not empty moved to the right."""
    return "\n".join(" " * by + line if line else line for line in text.split("\n"))


def chip(text: str, kind: str, title: str = "") -> str:
    """A small label; ``kind`` is its look."""
    said = f' title="{escape(title)}"' if title else ""
    return f'<span class="gp-chip gp-{kind}"{said}>{inline(text)}</span>'


def severity_chip(severity: str) -> str:
    return chip(severity, severity, SEVERITY_WORDS[severity])


def versions_words(gradio: str) -> str:
    """A range as people say it."""
    if not gradio:
        return "every Gradio version"
    words = {">=": "from ", ">": "after ", "<=": "up to ", "<": "before ", "==": "", "!=": "not "}
    parts = []
    for part in gradio.split(","):
        match = re.match(r"(>=|<=|==|!=|~=|<|>)(.+)", part)
        sign, version = match.groups() if match else ("", part)
        parts.append(f"{words.get(sign, sign)}{version}")
    return "Gradio " + ", ".join(parts)


def stage(entry: Entry) -> str:
    return str(entry["status"]["stage"])


def rule_title(entry: Entry) -> str:
    """How search results and lists of pages call a rule."""
    return f"{entry['code']} {entry['name']}: {plain(entry['title'])}"


def proof_chips(rows: Iterable[Mapping[str, str]]) -> str:
    """One mark for each Gradio version the proof ran on."""
    items = []
    for row in rows:
        word, more = VERDICT_WORDS[row["verdict"]]
        items.append(
            f'<li class="gp-proof-{row["verdict"]}" title="Gradio {row["gradio"]}: {more}">'
            f"<b>{escape(row['gradio'])}</b> <span>{word}</span></li>"
        )
    return f'<ul class="gp-proof" aria-label="Proof by Gradio version">{"".join(items)}</ul>'


def proof_row(rows: Iterable[Mapping[str, str]], link: str) -> str:
    """The marks on one line, with what they are marks of, and where to read on."""
    label = '<span class="gp-proof-label">The trap on real Gradio</span>'
    return f'<div class="gp-proof-row" data-search-exclude>{label} {proof_chips(rows)} {link}</div>'


def joined(parts: Iterable[str]) -> str:
    """The blocks of a page with a blank line between them."""
    return "\n\n".join(part for part in parts if part) + "\n"

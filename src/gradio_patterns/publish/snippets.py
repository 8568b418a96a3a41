"""Pieces of generated HTML that hand-written pages include."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.knowledge.messages import messages
from gradio_patterns.publish import browser
from gradio_patterns.publish.lists import NAMES
from gradio_patterns.publish.markup import Entry, plain, stage
from gradio_patterns.publish.playground import FIRST_LOOK, bad_text
from gradio_patterns.report import concise
from gradio_patterns.settings.config import Config

_FINDING = re.compile(r"(?m)^(\S+?:\d+:\d+) (error|warning|info|question) (\S+) (\S+): (.*)$")
_COLOURS = {"error": "i", "warning": "b", "info": "u", "question": "u"}


def snippets(
    entries: Sequence[Entry], rules: Sequence[RuleInfo], newest: str
) -> Iterator[tuple[str, str]]:
    """File name and text."""
    yield "numbers.html", numbers(entries)
    yield "report.html", report(rules, newest)
    yield "first-look.html", f'<pre tabindex="0"><code>{_flat(FIRST_LOOK)}</code></pre>\n'
    yield "samples.html", samples(entries)


def report(rules: Sequence[RuleInfo], newest: str) -> str:
    """What a terminal shows for the first look."""
    flag = "--gradio-version"
    found = concise.render(
        browser.report(
            FIRST_LOOK, newest, rules, settings=Config(min_severity="warning"), source=flag
        )
    )
    shown = _FINDING.sub(_coloured, escape(found, quote=False).rstrip())
    command = f"<u>$</u> gradio-patterns review app.py {flag} {newest}\n"
    lines = "".join(f"<span>{line}</span>" for line in (command + shown).split("\n"))
    return (
        '<pre class="gp-terminal" tabindex="0" role="region" aria-label="Example of a report">'
        f"{lines}</pre>\n"
    )


def numbers(entries: Sequence[Entry]) -> str:
    """How much there is, on one line."""
    current = [entry for entry in entries if stage(entry) != "removed"]
    texts = {text for _, text in messages(current)}
    counted = f"{len(current)} rules · {len(texts)} error messages · {len(NAMES)} checklists"
    return f'<p class="gp-numbers">{counted}</p>\n'


def samples(entries: Sequence[Entry]) -> str:
    """The choices of the playground's list of examples, by category."""
    groups: dict[str, list[str]] = {}
    for entry in entries:
        if stage(entry) == "removed" or not bad_text(entry):
            continue
        words = escape(f"{entry['code']} {plain(entry['title'])}", quote=False)
        option = f'<option value="{entry["name"]}">{words}</option>'
        groups.setdefault(entry["category"], []).append(option)
    return "".join(
        f'<optgroup label="{name.capitalize()}">{"".join(options)}</optgroup>\n'
        for name, options in groups.items()
    )


def _coloured(match: re.Match[str]) -> str:
    place, severity, code, rule, message = match.groups()
    mark = _COLOURS[severity]
    return f"{place} <{mark}>{severity}</{mark}> <b>{code}</b> {rule}: {message}"


def _flat(text: str) -> str:
    return _kept(escape(text, quote=False))


def _kept(html: str) -> str:
    """Blank lines would end a block of HTML in Markdown."""
    return html.replace("\n\n", "\n&#32;\n")

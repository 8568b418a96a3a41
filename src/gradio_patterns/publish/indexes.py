"""The pages that lead to the rules: the index, the categories, the messages, the redirects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.knowledge.catalog import CATEGORIES
from gradio_patterns.knowledge.messages import messages
from gradio_patterns.publish.markup import (
    FIX_WORDS,
    Entry,
    front_matter,
    inline,
    joined,
    plain,
    severity_chip,
    stage,
    versions_words,
)
from gradio_patterns.target.specifiers import contains

CATEGORY_WORDS = {
    "structure": "How an app is put together: blocks, listeners, inputs and outputs.",
    "state": "What is kept between calls, for whom, and what leaks from one visitor to the next.",
    "performance": "The queue, concurrency, models, streaming: what makes people wait.",
    "files": "Uploads and downloads, their types, limits and lifetimes.",
    "components": "Components and what their values really are.",
    "security": "Auth, secrets, exposed files, text that becomes HTML.",
    "deployment": "Servers, proxies, Spaces, containers.",
    "events": "Listeners, chains, timers, and the order things happen in.",
    "upgrading": "What each new Gradio took away, and what stands in its place.",
}
QUIET = "search:\n  exclude: true"
"""Pages that only list others would hide what is searched for."""


def index_page(entries: Sequence[Entry], versions: Sequence[str]) -> str:
    """All rules in one table that can be filtered in the browser."""
    current = [entry for entry in entries if stage(entry) != "removed"]
    proven = sum(any(row["verdict"] == "holds" for row in e["proof"]) for e in current)
    seen = "each seen" if proven == len(current) > 1 else f"{proven} of them seen"
    return joined(
        [
            front_matter(
                "Rules", "Every rule of Gradio Patterns.", "hide: [navigation, toc]", QUIET
            ),
            "# Rules",
            f"{len(current)} rules, {seen} on real Gradio. "
            "Narrow them down, or look into a [category](../categories/index.md), "
            "paste an [error message](../errors.md), or take a [checklist]"
            "(../checklists/index.md).\n{ .gp-lead }",
            _filters(versions),
            table(current, versions, "../rules/"),
            '<p id="gp-none" hidden>No rule fits. Take a filter away.</p>',
        ]
    )


def category_pages(entries: Sequence[Entry], versions: Sequence[str]) -> Iterator[tuple[str, str]]:
    """File name and text: the overview, and one page per category that has rules."""
    counts = {
        category: [e for e in entries if e["category"] == category and stage(e) != "removed"]
        for category in CATEGORIES
    }
    yield (
        "index.md",
        joined(
            [
                front_matter(
                    "Categories", "The rules by what they are about.", "hide: [toc]", QUIET
                ),
                "# Categories",
                '<div class="gp-cards">',
                "".join(_card(category, len(found)) for category, found in counts.items()),
                "</div>",
            ]
        ),
    )
    for category, found in counts.items():
        yield (
            f"{category}.md",
            joined(
                [
                    front_matter(
                        category.capitalize(), CATEGORY_WORDS[category], "hide: [toc]", QUIET
                    ),
                    f"# {category.capitalize()}",
                    f"{CATEGORY_WORDS[category]}\n{{ .gp-lead }}",
                    table(found, versions, "../../rules/") if found else "No rule yet.",
                    "[All rules](../rules/index.md) · [Categories](index.md)",
                ]
            ),
        )


def table(entries: Iterable[Entry], versions: Sequence[str], base: str) -> str:
    """The rules, a row each; ``base`` leads to their pages from the page's own address."""
    rows = "\n".join(_row(entry, versions, base) for entry in entries)
    heads = ("Rule", "What to do", "Severity", "Gradio", "Fix")
    head = "".join(f"<th>{name}</th>" for name in heads)
    return (
        '<div class="gp-table-wrap" tabindex="0" role="region" aria-label="Rules">\n'
        f'<table class="gp-rules">\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody>\n</table>\n</div>"
    )


def version_bits(gradio: str, versions: Sequence[str]) -> str:
    """Which of the versions a range contains, as a hexadecimal number, the first one lowest."""
    bits = 0
    for place, version in enumerate(versions):
        if contains(gradio, tuple(map(int, version.split(".")))):
            bits |= 1 << place
    return f"{bits:x}"


def errors_page(entries: Sequence[Entry]) -> str:
    """Error text to rule: a box to paste into, and all known messages."""
    told: dict[str, list[str]] = {}
    for entry, text in messages(entries):
        told.setdefault(entry["name"], []).append(text)
    items = "\n".join(_told(e, told[e["name"]]) for e in entries if e["name"] in told)
    return joined(
        [
            front_matter(
                "I see this error",
                "Paste an error message of a Gradio app and find the rule that explains it.",
                "hide: [navigation, toc]",
                QUIET,
            ),
            "# I see this error",
            "Paste the traceback, or the whole log. The message and your own line are picked out, "
            "and the rules that explain them come first. Nothing is sent anywhere.\n{ .gp-lead }",
            '<div class="gp-paste"><label for="gp-error">Traceback or message</label>'
            '<textarea id="gp-error" rows="6" spellcheck="false" placeholder='
            "\"TypeError: event_trigger() got an unexpected keyword argument 'every'\">"
            "</textarea>"
            '<p id="gp-error-said" role="status" aria-live="polite"></p>'
            '<div id="gp-explained"></div></div>',
            f'<ul class="gp-messages">\n{items}\n</ul>',
            "On the command line, with the finding and the fix in your own file: "
            "`python app.py 2>&1 | gradio-patterns explain -`.",
        ]
    )


def redirects(entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """Folder below ``rules/`` and page for every code and alias."""
    for entry in entries:
        for handle in (entry["code"], *entry["aliases"]):
            yield handle, redirect(f"../{entry['name']}/", entry["name"])


def redirect(target: str, name: str) -> str:
    """A page that leads on, with and without scripts.

    The empty icon keeps the browser from asking the host's root for a favicon.ico.
    """
    target, name = escape(target), escape(name)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{name}</title>\n"
        '<link rel="icon" href="data:,">\n'
        f'<link rel="canonical" href="{target}">\n<meta name="robots" content="noindex">\n'
        f'<meta http-equiv="refresh" content="0; url={target}">\n</head>\n<body>\n'
        f'<p>This rule is called <a href="{target}">{name}</a>.</p>\n</body>\n</html>\n'
    )


def _card(category: str, count: int) -> str:
    words = "1 rule" if count == 1 else f"{count} rules"
    return (
        f'<a class="gp-card" href="{category}/"><strong>{category.capitalize()}</strong>'
        f"<span>{escape(CATEGORY_WORDS[category])}</span><em>{words}</em></a>\n"
    )


def _row(entry: Entry, versions: Sequence[str], base: str) -> str:
    fixable = entry["fixability"] in ("safe", "unsafe")
    facts = {
        "category": entry["category"],
        "severity": entry["severity"],
        "kind": entry["detection"]["kind"],
        "fix": "fixable" if fixable else "",
        "versions": version_bits(entry["gradio"], versions),
    }
    data = " ".join(f'data-{key}="{value}"' for key, value in facts.items())
    standing = "preview" if stage(entry) == "preview" else "" if entry["default"] else "on request"
    preview = f' <span class="gp-chip gp-kind">{standing}</span>' if standing else ""
    fix = FIX_WORDS[entry["fixability"]] if entry["fixability"] else "by hand"
    return (
        f"<tr {data}>"
        f'<td><span class="gp-code">{entry["code"]}</span> '
        f'<a href="{base}{entry["name"]}/">{entry["name"]}</a>{preview}</td>'
        f"<td>{inline(entry['summary'])}</td>"
        f"<td>{severity_chip(entry['severity'])}</td>"
        f"<td>{escape(versions_words(entry['gradio']).replace('Gradio ', ''))}</td>"
        f"<td>{fix}</td></tr>"
    )


def _told(entry: Entry, texts: Sequence[str]) -> str:
    """A rule with its messages; parts of longer ones are there for the script only."""
    codes = []
    for text in texts:
        part = any(text in other for other in texts if other != text)
        codes.append(f"<code{' hidden' * part}>{escape(text, quote=False)}</code>")
    return (
        f'<li data-rule="{entry["name"]}"><div>{"".join(codes)}</div><div>'
        f'<a href="../rules/{entry["name"]}/">{entry["code"]} {entry["name"]}</a>'
        f"<span>{escape(plain(entry['title']), quote=False)}</span></div></li>"
    )


def _filters(versions: Sequence[str]) -> str:
    newest = list(enumerate(versions))[::-1]
    choices = {
        "category": [("", "any category"), *((c, c) for c in CATEGORIES)],
        "severity": [("", "any severity"), *((s, s) for s in reversed(SEVERITIES))],
        "version": [("", "any Gradio"), *((str(i), f"Gradio {v}") for i, v in newest)],
        "fix": [("", "fixable or not"), ("fixable", "fixable by --fix")],
        "kind": [
            ("", "static or judgement"),
            ("static", "static check"),
            ("judgement", "asks a question"),
        ],
    }
    selects = "\n".join(
        f'<select data-filter="{key}" aria-label="{key.capitalize()}">'
        + "".join(f'<option value="{value}">{label}</option>' for value, label in options)
        + "</select>"
        for key, options in choices.items()
    )
    return (
        '<form class="gp-filters" id="gp-filters" role="search" aria-label="Filter the rules">\n'
        '<input type="search" data-filter="text" placeholder="Filter by word" '
        f'aria-label="Filter by word">\n{selects}\n'
        '<output id="gp-count" aria-live="polite"></output>\n</form>'
    )

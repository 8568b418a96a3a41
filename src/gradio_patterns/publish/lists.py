"""The pages of the checklists: boxes to tick, ready to copy as Markdown or as a task list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import get_args

from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.knowledge.catalog import CATEGORIES
from gradio_patterns.publish.markup import Entry, front_matter, inline, joined, stage
from gradio_patterns.publish.records import Checklist

LIST_WORDS = {
    "before-sharing": ("Before sharing", "A link goes out to others, for an hour or a week."),
    "before-deploying": ("Before deploying", "The app moves to a server and stays there."),
    "spaces": ("Spaces", "The app runs on Hugging Face Spaces."),
    "behind-a-proxy": ("Behind a proxy", "nginx, Traefik or a gateway stands in front."),
    "chat-apps": ("Chat apps", "Chatbot, ChatInterface, streaming answers."),
    "long-running-work": (
        "Long-running work",
        "Models, downloads and services that take their time.",
    ),
    "several-visitors": ("Several visitors", "More than one person uses the app at the same time."),
    "api-and-mcp": ("API and MCP", "Programs and assistants call the app, not only its page."),
    "file-handling": ("File handling", "People upload files, or download what the app made."),
    "gpu-inference": ("GPU inference", "Models that need a GPU, or simply long."),
    "auth-and-security": ("Auth and security", "Who may come in, and what they may see."),
    "upgrading-to-6": ("Upgrading to Gradio 6", "From 3, 4 or 5 to 6."),
    "code-review": ("Code review", "What to look at in a change to a Gradio app."),
}
NAMES: tuple[str, ...] = get_args(Checklist)

Item = Mapping[str, str]


def items(entries: Sequence[Entry], name: str) -> list[Item]:
    """What one list says: by category, worst first, as ``gradio-patterns checklist`` prints it."""
    found = [
        {
            "item": str(line["item"]),
            "rule": str(entry["name"]),
            "code": str(entry["code"]),
            "category": str(entry["category"]),
            "severity": str(entry["severity"]),
            "url": str(entry["url"]),
        }
        for entry in entries
        if stage(entry) != "removed"
        for line in entry["checklists"]
        if line["list"] == name
    ]
    return sorted(found, key=_urgency)


def list_pages(entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """File name and text: the overview, and a page per list."""
    lists = {name: items(entries, name) for name in NAMES}
    cards = "".join(_card(name, len(found)) for name, found in lists.items())
    yield (
        "index.md",
        joined(
            [
                front_matter(
                    "Checklists", "Lists to tick off, by occasion.", "hide: [toc]", _QUIET
                ),
                "# Checklists",
                "What to look at, by occasion. Ticks stay in your browser; copy a list into an "
                "issue with one click, or print it.\n{ .gp-lead }",
                f'<div class="gp-cards">\n{cards}</div>',
                "On the command line: "
                "`gradio-patterns checklist before-deploying --format github`.",
            ]
        ),
    )
    for name, found in lists.items():
        yield f"{name}.md", _page(name, found)


_QUIET = "search:\n  boost: 0.2"


def _page(name: str, found: Sequence[Item]) -> str:
    title, words = LIST_WORDS[name]
    parts = [
        front_matter(title, f"Checklist: {words}", "hide: [toc]", _QUIET),
        f"# {title}",
        f"{words}\n{{ .gp-lead }}",
    ]
    if not found:
        return joined([*parts, "Nothing on this list yet."])
    parts.append(
        f'<div class="gp-list-bar" data-list="{name}" data-title="{escape(title)}">'
        '<button type="button" class="md-button" data-copy="github">Copy as task list</button> '
        '<button type="button" class="md-button" data-copy="md">Copy as Markdown</button> '
        '<button type="button" class="md-button" data-print>Print</button> '
        '<button type="button" class="md-button" data-clear>Start again</button> '
        '<output aria-live="polite"></output></div>'
    )
    for category in CATEGORIES:
        lines = [_line(item) for item in found if item["category"] == category]
        if lines:
            parts.append(f"## {category.capitalize()}")
            parts.append(f'<ul class="gp-list">\n{"".join(lines)}</ul>')
    return joined(parts)


def _line(item: Item) -> str:
    text, name = item["item"], item["rule"]
    return (
        f'<li><label><input type="checkbox" value="{name}" data-item="{escape(text)}" '
        f'data-category="{item["category"]}" data-url="{escape(item["url"])}">'
        f"<span>{inline(text)}</span></label> "
        f'<a class="gp-{item["severity"]}-link" href="../../rules/{name}/">{name}</a></li>\n'
    )


def _card(name: str, count: int) -> str:
    title, words = LIST_WORDS[name]
    counted = "1 item" if count == 1 else f"{count} items"
    return (
        f'<a class="gp-card" href="{name}/"><strong>{title}</strong>'
        f"<span>{escape(words)}</span><em>{counted}</em></a>\n"
    )


def _urgency(item: Item) -> tuple[int, int, str]:
    worst = -SEVERITIES.index(item["severity"])
    return CATEGORIES.index(item["category"]), worst, item["code"]

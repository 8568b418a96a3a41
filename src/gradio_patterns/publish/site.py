"""Everything of the site that comes from the records, by its path below ``docs/``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.knowledge.explain import explain_markdown
from gradio_patterns.publish import (
    hints,
    indexes,
    lists,
    llms,
    myths,
    outcome,
    pages,
    playground,
    snippets,
)
from gradio_patterns.publish.catalog import catalog_entry
from gradio_patterns.publish.census import census_page
from gradio_patterns.publish.drawn import drawn
from gradio_patterns.publish.fixability import proven_version
from gradio_patterns.publish.markup import Entry, inline, plain
from gradio_patterns.publish.pictures import Pictures, figures, read_pictures
from gradio_patterns.publish.plots import measured, precision, proofs, timeline
from gradio_patterns.publish.reference import pages as reference
from gradio_patterns.publish.reference.examples import Example, read_examples
from gradio_patterns.publish.validate import Rule
from gradio_patterns.symptoms import table as symptoms

PLAYGROUND = "assets/playground"
FOLDERS = (
    "rules", "categories", "checklists", "schema", "snippets", PLAYGROUND, *reference.FOLDERS,
)  # fmt: skip
"""Folders below ``docs/`` that hold nothing but what is generated."""
HINTS = "assets/search-hints.json"
COUNTS = "scripts/ecosystem/census.json"
SYMPTOMS = "assets/symptoms.json"
VISITOR = "## What the visitor sees"
FILES = (
    "census.md", "proofs.md", "errors.md", "myths.md", "llms.txt", "llms-full.txt", "rules.json",
    HINTS, SYMPTOMS,
)  # fmt: skip


@dataclass(frozen=True)
class Site:
    """The rules as the pages need them."""

    rules: Sequence[Rule]
    entries: Sequence[Entry]
    infos: Sequence[RuleInfo]
    versions: Sequence[str]
    """The newest patch of each minor Gradio version, oldest first."""
    samples: Mapping[str, Mapping[str, Any]]
    """The bad examples, reviewed, by rule."""
    examples: Mapping[str, Example]
    """The examples of the pages about Gradio's names."""
    pictures: Pictures


def read_site(rules: Sequence[Rule], root: Path | None = None) -> Site:
    """The entries of all rules and the reviews of their bad examples; ``root`` is the checkout."""
    entries = [catalog_entry(rule) for rule in rules]
    infos = playground.infos(rules)
    samples = {}
    for entry, info in zip(entries, infos, strict=True):
        text = playground.bad_text(entry)
        if text:
            version = proven_version(info, entry["proof"])
            title = f"{entry['code']} {entry['name']}"
            samples[info.name] = playground.sample(title, text, version, infos)
    versions = playground.minor_releases(playground.known_releases())
    examples = read_examples(root) if root else {}
    pictures = read_pictures(root) if root else {}
    return Site(rules, entries, infos, versions, samples, examples, pictures)


def texts(site: Site) -> Iterator[tuple[str, str]]:
    """Path below ``docs/`` and content of every generated text."""
    titles = {entry["name"]: plain(entry["title"]) for entry in site.entries}
    for entry in site.entries:
        made = site.samples.get(entry["name"])
        lines = playground.fault_lines(made, entry["name"]) if made else []
        said = playground.said(made, entry["name"]) if made else []
        seen = _seen(entry, site.pictures)
        page = pages.rule_page(
            entry, titles, lines, playable=made is not None, seen=seen, said=said,
            drawing=_drawing(entry, site.versions[-1]), beside=_beside(entry, site.entries),
        )  # fmt: skip
        yield f"rules/{entry['name']}.md", page
    yield "rules/index.md", indexes.index_page(site.entries, site.versions)
    for name, page in indexes.redirects(site.entries):
        yield f"rules/{name}/index.html", page
    for name, page in indexes.category_pages(site.entries, site.versions):
        yield f"categories/{name}", page
    for name, page in lists.list_pages(site.entries):
        yield f"checklists/{name}", page
    for name, snippet in snippets.snippets(site.entries, site.infos, site.versions[-1]):
        yield f"snippets/{name}", snippet
    yield from reference.reference_pages(site.entries, site.examples)
    yield "errors.md", indexes.errors_page(site.entries)
    yield "proofs.md", proofs.proofs_page(site.entries)
    yield "myths.md", myths.myths_page(site.entries)
    yield "llms.txt", llms.llms_text(site.entries)
    yield "llms-full.txt", llms.llms_full(site.entries)
    yield "rules.json", llms.rules_json(site.entries)
    yield HINTS, hints.hints_json(site.entries)
    yield SYMPTOMS, as_json(symptoms.table())


def _drawing(entry: Entry, newest: str) -> str:
    good = entry["examples"]["good"]
    text = good.get("good.py") or good.get("good/app.py") or ""
    return drawn(text, newest, "The good example as a map")


def _beside(entry: Entry, entries: Sequence[Entry]) -> list[Entry]:
    """The rules before and after one in its category, round in a ring."""
    kin = [one for one in entries if one["category"] == entry["category"]]
    at = kin.index(entry)
    return [kin[at - 1], kin[(at + 1) % len(kin)]] if len(kin) > 1 else []


def _seen(entry: Entry, pictures: Pictures) -> str:
    shown = figures(entry["name"], pictures, "../../")
    if shown:
        return f"{VISITOR}\n\n{shown}"
    told = outcome.outcome(entry)
    return f"{outcome.HEADING}\n\n{told}" if told else ""


def playground_texts(site: Site) -> Iterator[tuple[str, str]]:
    """Path below ``docs/`` and content of what the playground shows at once."""
    newest = site.versions[-1]
    first = playground.sample("First look", playground.FIRST_LOOK, newest, site.infos)
    yield f"{PLAYGROUND}/samples/{playground.SAMPLE}.json", as_json(first)
    for name, made in site.samples.items():
        yield f"{PLAYGROUND}/samples/{name}.json", as_json(made)
    yield (
        f"{PLAYGROUND}/rules.json",
        as_json(dict(_explained(entry, site) for entry in site.entries)),
    )


def plot_texts(site: Site, root: Path) -> Iterator[tuple[str, str]]:
    """The plots, which want Matplotlib, and the tables of their data."""
    for name, plot in proofs.proof_plots(site.entries, site.versions):
        yield f"snippets/{name}", plot
    yield "snippets/plot-timeline.svg", timeline.timeline_plot()
    yield "snippets/table-timeline.html", timeline.timeline_table() + "\n"
    rates = precision.rates(root, site.entries)
    yield "snippets/plot-precision.svg", precision.precision_plot(rates)
    yield "snippets/table-precision.html", precision.precision_table(rates) + "\n"
    for name, made in measured.measured_plots(root, site.entries):
        yield f"snippets/{name}", made


def raw_pages(site: Site) -> Iterator[tuple[str, str]]:
    """Path in the built site and content of every rule as plain Markdown."""
    for entry in site.entries:
        yield f"rules/{entry['name']}.md", explain_markdown(entry)


def counted(root: Path, site: Site) -> Iterator[tuple[str, str]]:
    """The page of the census, from the counts that are kept of it."""
    counts = json.loads((root / COUNTS).read_text(encoding="utf-8"))
    yield "census.md", census_page(counts, site.entries)


def schemas(root: Path) -> Iterator[tuple[str, str]]:
    """The committed schemas."""
    for path in sorted((root / "schema").glob("*.schema.json")):
        yield f"schema/{path.name}", path.read_text(encoding="utf-8")


def _explained(entry: Entry, site: Site) -> tuple[str, dict[str, str]]:
    body = import_module("markdown").markdown(
        f"{entry['rationale']}\n\n**How to put it right.** {entry['fix']}",
        extensions=["fenced_code", "tables", "sane_lists"],
    )
    seen = figures(entry["name"], site.pictures, "../") or outcome.outcome(entry)
    return entry["name"], {"title": inline(entry["title"]), "html": seen + body}


def as_json(value: Any) -> str:
    """A value as one line of JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"

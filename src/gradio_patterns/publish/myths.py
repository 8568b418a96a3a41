"""The page about advice that is repeated and, when run, turns out otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from gradio_patterns.publish.advice import Claim, Guide, claims, guides
from gradio_patterns.publish.markup import Entry, front_matter, inline, joined, proof_row, stage

VERDICT_LINES = {
    "confirmed": "holds when run",
    "corrected": "true in part, or otherwise",
    "outdated": "was true once",
}

INTRO = (
    "Good advice ages. Most of what stands here was true for some version, or is nearly true, and "
    "people pass it on because it once helped them. Each correction below comes from running both "
    "ways on real Gradio; follow the link to see what happened on which version.\n{ .gp-lead }"
)


def myths_page(entries: Sequence[Entry]) -> str:
    """What is repeated, what is true instead, and the run that shows it."""
    current = [entry for entry in entries if stage(entry) != "removed"]
    told = "\n".join(_myth(entry) for entry in current if entry["myth"])
    return joined(
        [
            front_matter(
                "Myths",
                "Repeated Gradio advice, run on real Gradio: what is true, and since when.",
                "hide: [navigation]",
                "search:\n  boost: 0.3",
            ),
            "# What is repeated, and what is true",
            INTRO,
            "## Advice that a run refutes",
            f'<div class="gp-myths">\n{told}\n</div>' if told else "None yet.",
            "## In official guides",
            "Documentation is written for one version and read for years. As of the version "
            "given, these places say something else than the program does.",
            _guides(guides(), {str(entry["name"]) for entry in current}),
            "## The 33 claims we began with",
            "The project started from 33 sentences as they circulate among people and "
            "assistants. Every one was run on Gradio 3.50.2, 4.44.1, 5.50.0 and 6.31.0.",
            _counts(claims()),
            _claims(claims(), rules_of(current)),
        ]
    )


def rules_of(entries: Sequence[Entry]) -> Mapping[str, list[str]]:
    """The names of the rules that came from each claim."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        for origin in entry["origin"]:
            found.setdefault(origin["claim"], []).append(str(entry["name"]))
    return found


def _myth(entry: Entry) -> str:
    myth, name = entry["myth"], entry["name"]
    link = f'<a href="../rules/{name}/#what-was-seen">{entry["code"]} {name}</a>'
    return (
        f'<section class="gp-myth" id="{name}">\n'
        f'<p class="gp-myth-said"><q>{inline(" ".join(myth["advice"].split()))}</q></p>\n'
        f"<p>{inline(' '.join(myth['truth'].split()))}</p>\n"
        f"{proof_row(entry['proof'], link) if entry['proof'] else link}\n</section>"
    )


def _guides(found: Sequence[Guide], names: set[str]) -> str:
    rows = []
    for guide in found:
        rule = _links([guide.rule]) if guide.rule in names else ""
        rows.append(
            f"<tr><td>{inline(guide.where)}<br><small>Gradio {escape(guide.gradio)}</small></td>"
            f"<td>{inline(guide.says)}</td><td>{inline(guide.seen)} {rule}</td></tr>"
        )
    return _table(("Where", "What it says", "What a run shows"), rows, "In official guides")


def _counts(found: Sequence[Claim]) -> str:
    counts = {word: sum(claim.verdict == word for claim in found) for word in VERDICT_LINES}
    said = " · ".join(f"**{n}** {VERDICT_LINES[word]}" for word, n in counts.items())
    return f"{said}."


def _claims(found: Sequence[Claim], rules: Mapping[str, list[str]]) -> str:
    rows = [
        f'<tr id="{claim.id.lower()}"><td>{claim.id}</td><td>{inline(claim.claim)}</td>'
        f'<td><span class="gp-chip gp-{claim.verdict}">{claim.verdict}</span></td>'
        f"<td>{inline(claim.found)} {_links(rules.get(claim.id, []))}</td></tr>"
        for claim in found
    ]
    return _table(("", "As repeated", "Verdict", "When run"), rows, "The 33 claims")


def _links(names: Sequence[str]) -> str:
    links = (f'<a href="../rules/{name}/">{name}</a>' for name in names)
    return f'<span class="gp-links">{" ".join(links)}</span>' if names else ""


def _table(heads: Sequence[str], rows: Sequence[str], label: str) -> str:
    head = "".join(f"<th>{name or '<span hidden>Id</span>'}</th>" for name in heads)
    return (
        f'<div class="gp-table-wrap" tabindex="0" role="region" aria-label="{label}">\n'
        f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{chr(10).join(rows)}\n"
        "</tbody>\n</table>\n</div>"
    )

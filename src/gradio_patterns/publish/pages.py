"""The page of one rule as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import unified_diff
from html import escape

from gradio_patterns.publish.markup import (
    FIX_WORDS,
    VERDICT_WORDS,
    Entry,
    chip,
    fence,
    front_matter,
    indented,
    inline,
    joined,
    proof_row,
    quoted,
    rule_title,
    severity_chip,
    stage,
    versions_words,
)

FIX_NOTES = {
    "safe": "`--fix` applies it: behaviour and comments are kept.",
    "unsafe": "`--fix --unsafe-fixes` applies it: behaviour may change, so look it over.",
    "display": "The report shows the change; it is made by hand.",
    "": "By hand: the right change depends on what the app is meant to do.",
}
STAGE_NOTES = {
    "preview": '!!! note "Preview"\n\n    Not yet proven on real Gradio. Off until it is selected '
    "by its name or code.",
    "asked": '!!! note "Only where it is selected"\n\n    Proven on real Gradio, but too few of '
    "its findings on real code were judged yet. `--select` of its name, code or category runs it, "
    "or of `ALL`.",
    "deprecated": '!!! note "Deprecated"\n\n    Still found, about to go.',
    "removed": '!!! note "Removed"\n\n    No longer found. The page stays for those who come by an '
    "old link.",
}


def rule_page(
    entry: Entry,
    titles: Mapping[str, str],
    lines: Sequence[int] = (),
    *,
    playable: bool = False,
    seen: str = "",
    drawing: str = "",
    said: Sequence[str] = (),
    beside: Sequence[Entry] = (),
) -> str:
    """The page; ``titles`` are those of all rules by name, ``lines`` the bad example's faults,
    ``seen`` what a visitor or a terminal sees, with its heading, ``drawing`` a map of it,
    ``said`` the messages of the review, ``beside`` the rule before it and the one after."""
    return joined(
        [
            _head(entry),
            _crumbs(entry),
            f"# {entry['title']}",
            _chips(entry),
            STAGE_NOTES.get(_standing(entry), ""),
            f"{entry['summary']}\n{{ .gp-lead }}",
            _proof_row(entry),
            _examples(entry, lines),
            _said(entry, said),
            drawing,
            _buttons(entry, playable=playable),
            seen,
            f"## What goes wrong\n\n{entry['rationale']}",
            _errors(entry),
            _question(entry),
            f"## How to put it right\n\n{entry['fix']}\n\n{FIX_NOTES[entry['fixability']]}",
            f"## When not to follow it\n\n{entry['exceptions']}" if entry["exceptions"] else "",
            _myth(entry),
            _history(entry),
            _proof(entry),
            _suppress(entry),
            _related(entry, titles),
            _references(entry),
            _neighbours(beside),
        ]
    )


def _standing(entry: Entry) -> str:
    return "asked" if stage(entry) == "stable" and not entry["default"] else stage(entry)


def tags(entry: Entry) -> list[str]:
    """The names of Gradio's API that the rule is about."""
    told = " ".join(entry[field] for field in ("title", "summary", "rationale", "fix"))
    words = (str(word) for word in entry["words"] if word.isidentifier() and word in told)
    return [word for word in words if not word.lower().startswith("gradio")]


def _head(entry: Entry) -> str:
    return front_matter(
        rule_title(entry),
        entry["summary"],
        f"tags: [{', '.join(map(quoted, tags(entry)))}]",
        "hide: [navigation, tags]",
        "search:\n  boost: 4",
    )


def _crumbs(entry: Entry) -> str:
    category = entry["category"]
    return (
        '<nav class="gp-crumbs" aria-label="Breadcrumbs" data-search-exclude>'
        f'<a href="../">Rules</a> <span aria-hidden="true">›</span> '
        f'<a href="../../categories/{category}/">{category.capitalize()}</a></nav>'
    )


def _chips(entry: Entry) -> str:
    kind = entry["detection"]["kind"]
    chips = [
        f'<code class="gp-name">{entry["code"]} {entry["name"]}</code>',
        severity_chip(entry["severity"]),
        chip(versions_words(entry["gradio"]), "versions", "Where the trap exists"),
        chip(FIX_WORDS[entry["fixability"]], f"fix-{entry['fixability'] or 'none'}"),
        chip("asks a question" if kind == "judgement" else "found by static check", "kind"),
        chip(f"{entry['confidence']} confidence", "kind"),
    ]
    if entry["aliases"]:
        chips.append(chip(f"also {', '.join(entry['aliases'])}", "kind"))
    return f'<p class="gp-chips">{" ".join(chips)}</p>'


def _proof_row(entry: Entry) -> str:
    if not entry["proof"]:
        return ""
    return proof_row(entry["proof"], '<a href="#what-was-seen">what was seen</a>')


def _examples(entry: Entry, lines: Sequence[int]) -> str:
    bad, good = entry["examples"]["bad"], entry["examples"]["good"]
    tabs = [
        ("Bad", _files(bad, "bad", lines)),
        ("Good", _files(good, "good", ())),
        ("Difference", _difference(bad, good)),
    ]
    return "\n\n".join(f'=== "{name}"\n\n{indented(body)}' for name, body in tabs if body)


def _files(files: Mapping[str, str], side: str, lines: Sequence[int]) -> str:
    blocks = []
    for name, text in files.items():
        shown = _short(name, side)
        language = {"py": "python", "toml": "toml", "yml": "yaml", "md": "markdown"}.get(
            name.rpartition(".")[2], "docker" if "Dockerfile" in name else "text"
        )
        options = [] if len(files) == 1 else [f'title="{shown}"']
        if lines and name in (f"{side}.py", f"{side}/app.py"):
            options.append(f'hl_lines="{" ".join(map(str, sorted(set(lines))))}"')
        blocks.append(fence(text, language, " ".join(options)))
    return "\n\n".join(blocks)


def _short(name: str, side: str) -> str:
    return name.removeprefix(f"{side}/") if "/" in name else "app.py"


def _difference(bad: Mapping[str, str], good: Mapping[str, str]) -> str:
    before = {_short(name, "bad"): text for name, text in bad.items()}
    after = {_short(name, "good"): text for name, text in good.items()}
    diffs: list[str] = []
    for name in sorted({*before, *after}):
        old, new = before.get(name, "").splitlines(), after.get(name, "").splitlines()
        diffs += unified_diff(old, new, f"{name} (bad)", f"{name} (good)", lineterm="", n=2)
    return fence("\n".join(diffs), "diff") if diffs else ""


def _buttons(entry: Entry, *, playable: bool) -> str:
    name = entry["name"]
    play = (
        f'<a class="md-button md-button--primary" href="../../playground/#rule={name}">'
        "Open in the playground</a>"
    )
    copy = (
        f'<button type="button" class="md-button gp-copy-prompt" data-gp-prompt="../{name}.md" '
        f'data-gp-rule="{name}">Copy as prompt</button>'
    )
    page = f'<a class="md-button" href="../{name}.md">Markdown</a>'
    buttons = [play, copy, page] if playable else [copy, page]
    return f'<p class="gp-buttons" data-search-exclude>{" ".join(buttons)}</p>'


def _said(entry: Entry, said: Sequence[str]) -> str:
    if not said:
        return ""
    texts = "<br>".join(escape(text, quote=False) for text in said[:2])
    kind = "asks" if entry["detection"]["kind"] == "judgement" else "says"
    return f'<p class="gp-says"><span>The review {kind}</span> {texts}</p>'


def _errors(entry: Entry) -> str:
    if not entry["errors"]:
        return ""
    # Headings weigh in the search: a pasted message finds its rule.
    blocks = (f"### ``` {text} ```" for text in entry["errors"])
    return "## The message you see\n\n" + "\n\n".join(blocks)


def _question(entry: Entry) -> str:
    detection = entry["detection"]
    if not detection["question"]:
        return ""
    return (
        "## The question to answer\n\nCode alone cannot decide this one. The review asks it where "
        f'it is worth asking.\n\n!!! question "{_attribute(detection["question"])}"\n\n'
        f"    Asked when: {detection['when']}"
    )


def _attribute(text: str) -> str:
    return text.replace('"', "&quot;")


def _myth(entry: Entry) -> str:
    myth = entry["myth"]
    if not myth:
        return ""
    return (
        f"## Often repeated\n\n> {_quote(myth['advice'])}\n\n{myth['truth']} "
        "More such advice: [what is repeated, and what is true](../myths.md)."
    )


def _quote(text: str) -> str:
    return text.replace("\n", "\n> ")


def _history(entry: Entry) -> str:
    if not entry["history"]:
        return ""
    rows = [f"| `{fact['gradio']}` | {_cell(fact['fact'])} |" for fact in entry["history"]]
    return "## In other versions\n\n| Gradio | What is true there |\n|---|---|\n" + "\n".join(rows)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _proof(entry: Entry) -> str:
    rows = entry["proof"]
    heading = "## What was seen"
    if not rows:
        return f"{heading}\n\nNothing yet: this rule has no proof on real Gradio."
    return (
        f"{heading}\n\nBoth examples were run on real Gradio; this is what happened.\n\n"
        f"{''.join(_proof_table(rows))}"
    )


def _proof_table(rows: Sequence[Mapping[str, str]]) -> Iterator[str]:
    yield '<div class="gp-table-wrap" tabindex="0" role="region" aria-label="What was seen">\n'
    yield '<table class="gp-seen">\n'
    yield "<thead><tr><th>Gradio</th><th>Verdict</th><th>Bad example</th><th>Good example</th>"
    yield "</tr></thead>\n<tbody>\n"
    for row in reversed(rows):
        word, more = VERDICT_WORDS[row["verdict"]]
        yield f'<tr class="gp-proof-{row["verdict"]}"><td>{escape(row["gradio"])}</td>'
        yield f'<td title="{more}">{word}</td>'
        for side in ("bad", "good"):
            said = escape(" ".join(row[side].split())) or "–"
            yield f"<td>{said}</td>"
        yield "</tr>\n"
    yield "</tbody>\n</table>\n</div>"


def _suppress(entry: Entry) -> str:
    line = f"# gradio-patterns: ignore[{entry['name']}] why it is right here"
    return (
        "## How to silence it\n\nAt the end of the line, or alone on the line above, with a "
        f"reason:\n\n{fence(line, 'python')}\n\nFor a whole project, in `pyproject.toml`:\n\n"
        f"{fence(_ignored(entry['name']), 'toml')}"
    )


def _ignored(name: str) -> str:
    return f'[tool.gradio-patterns]\nignore = ["{name}"]'


def _related(entry: Entry, titles: Mapping[str, str]) -> str:
    known = [name for name in entry["related"] if name in titles]
    if not known:
        return ""
    items = (f"- [{name}]({name}.md): {titles[name]}" for name in known)
    return "## Related rules\n\n" + "\n".join(items)


def _references(entry: Entry) -> str:
    items = []
    for item in entry["references"]:
        version = f" (Gradio {item['gradio']})" if item["gradio"] else ""
        items.append(f"- [{item['title']}]({item['url']}){version}")
    return "## References\n\n" + "\n".join(items)


def _neighbours(beside: Sequence[Entry]) -> str:
    if not beside:
        return ""
    links = (
        f'<a href="../{one["name"]}/" rel="{rel}"><span>{word} {one["code"]}</span>'
        f"{inline(one['title'])}</a>"
        for one, rel, word in zip(beside, ("prev", "next"), ("‹", "›"), strict=True)
    )
    return (
        '<nav class="gp-beside" aria-label="Rules beside this one" data-search-exclude>'
        f"{''.join(links)}</nav>"
    )

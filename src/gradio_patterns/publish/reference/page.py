"""The page of one name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from gradio_patterns.api import name_verdict, newest
from gradio_patterns.api.payloads import EVENT_DATA, told_by_events
from gradio_patterns.publish.markup import (
    Entry,
    chip,
    fence,
    front_matter,
    inline,
    joined,
    plain,
    severity_chip,
)
from gradio_patterns.publish.reference.about import rules_about
from gradio_patterns.publish.reference.examples import Example
from gradio_patterns.publish.reference.facts import (
    Told,
    callables,
    events,
    first_release,
    gone,
    members_gone,
    newest_text,
    taken,
)
from gradio_patterns.publish.reference.html import instead, shared_address, since_words, table
from gradio_patterns.publish.reference.names import GROUPS, Named, page_of
from gradio_patterns.publish.reference.payload_tables import payload_parts

DOCS = "https://www.gradio.app/docs/gradio/"
KINDS = {
    "components": "component", "layout": "layout", "apps": "app", "helpers": "helper",
    "data": "data", "gone": "gone",
}  # fmt: skip
WITHOUT = {
    "warns": "nothing; it warns and goes on",
    "ignored": "nothing; it is taken and not used",
    "runs": "nothing; it is still taken",
    "fails": "nothing; calls that give it fail",
    "unknown": "nothing that is known",
}
"""What becomes of a call that gives a parameter which nothing replaces."""


def name_page(one: Named, example: Example | None, entries: Sequence[Entry]) -> str:
    """The page as Markdown."""
    rules = rules_about(one, entries)
    return joined(
        [
            front_matter(
                f"gr.{one.name}",
                f"gr.{one.name} in every Gradio release since {first_release()}: parameters, "
                "events, values, what is gone and what replaces it.",
                "hide: [navigation]",
                "search:\n  boost: 0.6",
            ),
            _crumbs(one),
            f"# gr.{one.name}",
            f"<p hidden>{one.word}</p>",
            _chips(one, len(rules)),
            f"{_lead(one, example)}\n{{ .gp-lead }}",
            *_example(one, example),
            *(payload_parts(one.name) if one.group == "components" else ()),
            *_parameters(one),
            *_events(one),
            *_told_by_events(one),
            *_gone(one),
            *_rules(one, rules),
            _elsewhere(one),
        ]
    )


def _crumbs(one: Named) -> str:
    return (
        '<nav class="gp-crumbs" aria-label="Breadcrumbs" data-search-exclude>'
        '<a href="../">Gradio\'s API</a> <span aria-hidden="true">›</span> '
        f'<a href="../#{one.group}">{GROUPS[one.group][0]}</a></nav>'
    )


def _chips(one: Named, rules: int) -> str:
    chips = [chip(KINDS[one.group], "kind")]
    life = f"since {since_words(one.since, first_release())}"
    chips.append(chip(f"gone in {one.until}" if one.until else life, "versions"))
    if one.also:
        chips.append(chip("also " + ", ".join(f"gr.{name}" for name in one.also), "kind"))
    if rules:
        chips.append(chip("1 rule" if rules == 1 else f"{rules} rules", "kind"))
    return f'<p class="gp-chips">{" ".join(chips)}</p>'


def _lead(one: Named, example: Example | None) -> str:
    if one.until:
        verdict = name_verdict(f"gradio.{one.name}", newest())
        found = instead(verdict.replacement)
        more = f" Write {found} instead." if found else ""
        return f"Not in Gradio {newest_text()}: it was last there before {one.until}.{more}"
    if example and example.lead:
        return _as_text(example.lead)
    return f"As Gradio {newest_text()} has it, and as every release since {first_release()} had it."


def _as_text(text: str) -> str:
    """Signs of Markdown in a sentence of an example."""
    return "".join(f"\\{letter}" if letter in "\\*_<>[]`#" else letter for letter in text)


def _example(one: Named, example: Example | None) -> Iterator[str]:
    if example is None or one.until:
        return
    yield "## Code that works"
    yield fence(example.code, "python")
    address = shared_address(example.text, example.gradio or newest_text())
    yield (
        '<p class="gp-buttons" data-search-exclude><a class="md-button" '
        f'href="../../playground/#{escape(address)}">Open in the playground</a></p>'
    )
    if example.gradio:
        yield (
            f"Run on Gradio {example.gradio} on {example.date}, used in a browser: the result said "
            f"{_quoted(example.said)}.\n{{ .gp-ran }}"
        )


def _quoted(text: str) -> str:
    return f"<code>{escape(text, quote=False)}</code>"


def _parameters(one: Named) -> Iterator[str]:
    for heading, member in callables(one):
        rows = taken(one.symbol, member)
        if not rows or one.until:
            continue
        title = f"Parameters of {heading}" if heading else "Parameters"
        yield f"## {title}"
        heads = ("Parameter", "Default", "Since")
        yield table(title, heads, (parameter_row(row, member) for row in rows))


def parameter_row(row: Told, member: str = "") -> list[str]:
    """One parameter as the newest release has it."""
    given = row.given
    default = "required" if given is None or given.required else _quoted(given.default or "")
    if given is not None and given.literals:
        words = ", ".join(_quoted(repr(value)) for value in given.literals)
        default += f'<span class="gp-then">takes {words}</span>'
    if row.verdict.effect in ("warns", "ignored"):
        said = escape(row.verdict.message, quote=False)
        default += f'<span class="gp-then gp-warns">{row.verdict.effect}: {said}</span>'
    name = f'<code id="{anchor(row.name, member)}">{escape(row.name)}</code>'
    return [name, default, since_words(row.since, first_release())]


def _events(one: Named) -> Iterator[str]:
    rows = events(one.symbol) if one.is_class and not one.until else []
    if not rows:
        return
    yield "## Events"
    yield (
        "All take the same: see [what a listener takes](listeners.md). A handler may ask for more "
        "than its inputs by annotating a parameter with the class named here."
    )
    heads = ("Event", "Told on request", "Since")
    yield table("Events", heads, (_event(name, life.since) for name, life in rows))


def _event(name: str, since: str) -> list[str]:
    data = page_of(EVENT_DATA.get(name, ""))
    link = f'<a href="../{data.slug}/">gr.{data.name}</a>' if data else "–"
    return [f"<code>.{escape(name)}()</code>", link, since_words(since, first_release())]


def _told_by_events(one: Named) -> Iterator[str]:
    """What the data of each event holds; nothing where no event tells more than its inputs."""
    names = [name for name, _ in events(one.symbol)] if one.is_class and not one.until else []
    told = told_by_events(names, newest())
    if not told:
        return
    event, row = next(iter(told.items()))
    yield "## What its events tell"
    yield (
        f"`def on_{event}(event: gr.{row['class']})` as the handler of `.{event}()` is handed all "
        "this, besides its inputs. Seen in a launched app."
    )
    yield table("What its events tell", ("Event", "Class", "Holds"), map(_told, told.items()))


def _told(item: tuple[str, Mapping[str, Any]]) -> list[str]:
    event, row = item
    data = page_of(row["class"])
    shown = f"gr.{escape(row['class'])}"
    link = f'<a href="../{data.slug}/">{shown}</a>' if data else shown
    holds = "".join(
        f'<span class="gp-then"><code>.{escape(name)}</code> {escape(what, quote=False)}</span>'
        for name, what in row["holds"].items()
    )
    return [f"<code>.{escape(event)}()</code>", link, holds]


def _gone(one: Named) -> Iterator[str]:
    rows = [gone_row(row, m) for _, m in callables(one) for row in gone(one.symbol, m)]
    if one.is_class:
        rows += [
            [f"<code>.{escape(name)}()</code>", _span(life.since, life.until), instead(found)]
            for name, _, life, found in members_gone(one.symbol)
        ]
    if not rows:
        return
    yield "## Gone, and what replaces it"
    yield table("Gone", ("Name", "Was there", "Instead"), rows)


def gone_row(row: Told, member: str = "") -> list[str]:
    """One parameter that the newest release does not name."""
    where = f" of {member}()" if member else ""
    name = f'<code id="{anchor(row.name, member)}">{escape(row.name)}=</code>{where}'
    found = instead(row.verdict.replacement) or WITHOUT.get(row.verdict.effect, WITHOUT["fails"])
    return [name, _span(row.since, row.until), found]


def anchor(name: str, member: str = "") -> str:
    """Where a parameter stands on its page."""
    return escape(f"{member}-{name}" if member else f"p-{name}")


def _span(since: str, until: str) -> str:
    return f"{since_words(since, first_release())} to {escape(until)}"


def _rules(one: Named, rules: Sequence[Entry]) -> Iterator[str]:
    if not rules:
        return
    yield "## Rules about it"
    yield table("Rules", ("Rule", "What to do", "Severity"), map(_rule, rules), "gp-about")


def _rule(entry: Entry) -> list[str]:
    name = entry["name"]
    link = f'<a href="../../rules/{name}/" title="{escape(plain(entry["title"]))}">{name}</a>'
    code = f'<span class="gp-code">{entry["code"]}</span>'
    return [f"{code} {link}", inline(entry["summary"]), severity_chip(entry["severity"])]


def _elsewhere(one: Named) -> str:
    command = f"`gradio-patterns api {one.name} --gradio X` says the same for release X."
    if one.group not in ("components", "layout", "apps"):
        return f"On the command line: {command}"
    return (
        f"On the command line: {command} What each parameter means is told in "
        f"[Gradio's own documentation]({DOCS}{one.name.lower()})."
    )

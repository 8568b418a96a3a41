"""What the newest release lacks, a heading each, so that a search for it ends here."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.api import name_verdict, newest
from gradio_patterns.publish.markup import front_matter, joined
from gradio_patterns.publish.reference.facts import (
    members_gone,
    newest_text,
)
from gradio_patterns.publish.reference.html import instead
from gradio_patterns.publish.reference.names import Named, named
from gradio_patterns.publish.reference.places import grouped, parameter_places


def gone_page() -> str:
    """What the newest release lacks, a heading each, so that a search for it ends here."""
    parts = [
        front_matter(
            "Gone and renamed",
            "Everything that Gradio took away since 3.16, and what to write instead.",
            "hide: [navigation, toc]",
            "search:\n  boost: 1.5",
        ),
        "# Gone and renamed",
        f"Names, parameters, events and methods that Gradio {newest_text()} does not have, and "
        "what to write instead. `gradio-patterns migrate` writes most of it for you."
        "\n{ .gp-lead }",
        "## Names",
        *(_gone_name(one) for one in named() if one.group == "gone"),
        "## Parameters",
    ]
    for name, places in parameter_places().items():
        away = [place for place in places if place.until]
        if away:
            items = "".join(f"<li>{words}</li>" for words in grouped(away))
            parts.append(f"### `{name}=`\n\n<ul>{items}</ul>")
    parts.append("## Events and methods")
    parts += _gone_members()
    return joined(parts)


def _gone_name(one: Named) -> str:
    found = instead(name_verdict(f"gradio.{one.name}", newest()).replacement)
    more = f" Instead: {found}" if found else ""
    also = f" (also {', '.join(one.also)})" if one.also else ""
    return f"### `gr.{one.name}`\n\nGone in {one.until}{also}. [Its page]({one.slug}.md).{more}"


def _gone_members() -> Iterator[str]:
    groups: dict[str, dict[tuple[str, str], list[Named]]] = {}
    for one in named():
        if one.until or not one.is_class:
            continue
        for name, _, life, row in members_gone(one.symbol):
            groups.setdefault(name, {}).setdefault((life.until, instead(row)), []).append(one)
    for name, ends in sorted(groups.items()):
        lines = []
        for (until, found), some in ends.items():
            where = ", ".join(f'<a href="../{one.slug}/">{one.name}</a>' for one in some)
            lines.append(
                f"<li>{where}: gone in {until}. {f'Instead: {found}' if found else ''}</li>"
            )
        yield f"### `.{name}()`\n\n<ul>{''.join(lines)}</ul>"

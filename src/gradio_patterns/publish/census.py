"""The census page: how common each fault is, from the counts that ``scripts/census.py`` keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from gradio_patterns.publish.charts import Bar, bars
from gradio_patterns.publish.markup import Entry, front_matter, joined

Counts = Mapping[str, Any]
SHOWN = 25
"""Rules in the chart; the table has all."""
GUESS = "guess"


def census_page(counts: Counts, entries: Sequence[Entry]) -> str:
    """The page; rules that are no longer there are left out."""
    known = {entry["name"]: entry for entry in entries}
    rules = {name: row for name, row in counts["rules"].items() if name in known}
    fired = counts["others"]["rules"]
    never = [name for name in counts["never"] if name in known and name not in fired]
    totals, majors = counts["totals"], counts["majors"]
    apps = totals["gradio_projects"]
    order = sorted(rules, key=lambda rule: (-rules[rule]["projects"], rule))
    newest = list(majors)
    chart = bars(
        "Packages with each fault, by the Gradio they ask for",
        [
            Bar(rule, tuple(_of_major(rules[rule], major) for major in newest[::-1]), _url(rule))
            for rule in order[:SHOWN]
        ],
        [f"Gradio {major}" for major in newest[::-1]],
    )
    faulty = counts["with_error"]
    return joined(
        [
            front_matter(
                "Census", "How common each fault is in published Gradio apps, by Gradio version.",
                "hide: [navigation]",
            ),
            "# Census",
            f"{apps} packages of the Python package index hold Gradio code: {totals['reviewed']} "
            f"of their {totals['files']} Python files and notebooks mention it and were reviewed, "
            "each for the Gradio that its package asks for. "
            f"**{faulty} of {apps}** packages have something that breaks or is unsafe there."
            "\n{ .gp-lead }",
            "These are the packages that the rules are [tried on](measured-precision.md), and some "
            "that they were not, chosen since they are on the index and say Gradio; they are no "
            "sample of all apps. A package counts once for a rule, however often it fires. "
            "Only counts are kept, no names. "
            "Suppressed findings, code for other versions than the package's own, and what the "
            "rules cannot see do not count.",
            "## How common",
            f'<figure class="gp-chart">{chart}</figure>',
            "## By the Gradio that is asked for",
            _by_major(order, rules, majors, known),
            "## Versions in use",
            _versions(counts["versions"]["projects"]),
            _sources(counts["sources"], totals["gradio_files"]),
            "## What the apps are made of",
            _numbers(counts["numbers"], totals["reviewed"]),
            "## Outside the default set",
            _others(counts["others"], known),
            "## Rules that never fire",
            f"{len(never)} of {len(known)} rules found nothing in these packages. "
            "Some are about what is not published on a package index (Spaces, "
            "containers), some about faults that are found the moment an app is started.",
            ", ".join(f"[{name}](rules/{name}.md)" for name in never) + ".",
            "## How this was counted",
            f"`python scripts/census.py ecosystem` on {counts['taken']}, with `gradio-patterns "
            f"census`, [as you can](guides/census.md) on projects of your own: "
            f"{len(counts['asked'])} rules that run, down to advice (`info`); "
            f"{totals['findings']} findings, {totals['questions']} questions, "
            f"{totals['failed']} files that could not be reviewed. Questions are what code alone "
            "cannot decide; they count as places to look at, not as faults.",
        ]
    )  # fmt: skip


def _others(others: Counts, known: Mapping[str, Entry]) -> str:
    """What rules find that run only where somebody selects them."""
    found = {name: row for name, row in others["rules"].items() if name in known}
    order = sorted(found, key=lambda rule: (-found[rule]["projects"], rule))
    lines = ["| Rule | Severity | Packages | Places |", "|---|---|---:|---:|"]
    lines += [
        f"| [{rule}](rules/{rule}.md) | {known[rule]['severity']} |"
        f" {found[rule]['projects']} | {found[rule]['places']} |"
        for rule in order
    ]
    said = (
        f"With `--select ALL`, {others['asked']} rules run and give {others['findings']} findings. "
        "The rules that are not in the default set:"
    )
    return f"{said}\n\n" + "\n".join(lines)


def _of_major(row: Counts, major: str) -> int:
    count: int = row.get(f"projects on gradio {major}", 0)
    return count


def _url(rule: str) -> str:
    return f"../rules/{rule}/"


def _by_major(
    order: Sequence[str], rules: Counts, majors: Mapping[str, int], known: Mapping[str, Entry]
) -> str:
    """Shares by major; of very few packages only the number."""
    heads = [f"Gradio {major} ({count})" for major, count in majors.items()]
    lines = [
        f"| Rule | Severity | Packages | {' | '.join(heads)} | Places |",
        f"|---|---|---:|{'---:|' * len(heads)}---:|",
    ]
    for rule in order:
        row = rules[rule]
        cells = [_share(_of_major(row, major), count) for major, count in majors.items()]
        entry = known[rule]
        lines.append(
            f"| [{rule}](rules/{rule}.md) | {entry['severity']} | {row['projects']} |"
            f" {' | '.join(cells)} | {row['places']} |"
        )
    return "\n".join(lines)


def _share(count: int, whole: int) -> str:
    if not count:
        return "–"
    return f"{count} ({count / whole:.0%})" if whole >= 10 else str(count)


def _versions(versions: Mapping[str, int]) -> str:
    """By minor; nothing pinned is a version of its own."""
    minors: dict[str, int] = {}
    for version, count in sorted(versions.items(), key=lambda item: _place(item[0])):
        minor = version if version == GUESS else ".".join(version.split(".")[:2])
        minors[minor] = minors.get(minor, 0) + count
    rows = [
        Bar("nothing said" if minor == GUESS else minor, (count,))
        for minor, count in minors.items()
    ]
    chart = bars("Packages by the Gradio they are reviewed for", rows)
    return (
        "The newest release that a package admits; where it says nothing, it gets the newest "
        f'there is.\n\n<figure class="gp-chart">{chart}</figure>'
    )


def _place(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")) if version != GUESS else ()


def _sources(sources: Mapping[str, int], files: int) -> str:
    words = {GUESS: "nowhere"}
    most = sorted(sources, key=lambda name: (-sources[name], name))[:8]
    said = ", ".join(f"{words.get(name, f'`{name}`')} {sources[name] / files:.0%}" for name in most)
    return f"Where the version of a file is said: {said}."


def _numbers(numbers: Mapping[str, int], files: int) -> str:
    rows = [
        Bar(name, (round(count / files, 2),))
        for name, count in sorted(numbers.items(), key=lambda item: -item[1])
    ]
    chart = bars("A file with Gradio has, on average", rows)
    return (
        "On average, a file that mentions Gradio has so many components, listeners, and so on; "
        "*shared* are objects of the module that handlers change for all visitors."
        f'\n\n<figure class="gp-chart">{chart}</figure>'
    )

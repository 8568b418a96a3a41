"""docs/measured-agreement.md: the numbers of each release and what is left of disagreement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from api_agreement.compare import Row
from api_agreement.kinds import Kind

EXAMPLE = 110
"""Characters of an example that a table can hold."""

HEAD = """# Measured: agreement with real Gradio

<!-- Written by scripts/api_agreement.py; do not edit. -->

{cases:,} one-line statements were run on each of {releases} Gradio releases and reviewed for the
same release. They are built from what these releases themselves offer, not from the reviewer's own
table: every constructor keyword, listener keyword, method and public name that any of them had, on
all of them, each with its default and with `None`, and some that belong to something else{part}.
Of {runs:,} runs without an exception the reviewer calls **{false:,}** an error. Of {raised:,} that
raise for a keyword or a name that Gradio does not have, it finds **{found:,} ({rate})**.
"""

READING = """
*runs*: no exception. *false alarms*: of these, called an error by a rule about what becomes of the
statement itself. *raising keywords*: a TypeError for an unexpected keyword; *missing names*: an
AttributeError or ImportError for a name, a method or a submodule; *missed*: no finding of severity
error. *warnings*: Gradio warned of something else than it warns of whenever that class is made (the
bare call counts once); *said*: the reviewer has any finding about it. What raises for another
reason, a value that does not fit or an argument that is not given, is *other*: whether the reviewer
says something about it is counted, and not part of the promise. Arguments of `launch()` are held
against its signature, so no server starts.
"""


AGAIN = "## Run again"
"""Begins what a later run of some releases adds to the page."""

PROMISED = 9
"""Columns of a row that are part of the promise: all but those of other exceptions."""

AGAIN_HEAD = """{again}, {date}

With the rules as they were on that day, on some of the releases: {cases:,} statements, built anew
from what these {releases} offer, so that the numbers are not to be subtracted from those above. Of
{runs:,} runs without an exception **{false:,}** are called an error; of {names:,} missing names
{missed:,} ({share}) are missed.
"""


def with_again(text: str, rows: Sequence[Row], cases: int, date: str) -> str:
    """The page of a whole run, and below it what some releases say now."""
    names, missed = sum(row.names for row in rows), sum(row.names_missed for row in rows)
    head = AGAIN_HEAD.format(
        again=AGAIN, date=date, cases=cases, releases=len(rows), runs=sum(row.runs for row in rows),
        false=sum(row.false_alarms for row in rows), names=names, missed=missed,
        share=share(missed, names),
    )  # fmt: skip
    whole = text.partition(AGAIN)[0].rstrip()
    return "\n".join([whole, "", head, *table(rows, PROMISED), ""])


def page(rows: Sequence[Row], kinds: Sequence[Kind], cases: int, of: int) -> str:
    runs = sum(row.runs for row in rows)
    raised = sum(row.keywords + row.names for row in rows)
    found = raised - sum(row.keywords_missed + row.names_missed for row in rows)
    head = HEAD.format(
        cases=cases, releases=len(rows), runs=runs, false=sum(row.false_alarms for row in rows),
        part="" if cases == of else f"; this is a sample, {cases:,} of {of:,}",
        raised=raised, found=found, rate=share(found, raised),
    )  # fmt: skip
    left = disagreements(kinds) or ["None."]
    return "\n".join([head, *table(rows), READING, "## Where the two disagree", "", *left, ""])


def table(rows: Iterable[Row], columns: int = 11) -> list[str]:
    titles = (
        "Gradio", "runs", "false alarms", "raising keywords", "missed", "missing names", "missed",
        "warnings", "said", "other", "said",
    )  # fmt: skip
    lines = [f"| {' | '.join(titles[:columns])} |", "|---" * columns + "|"]
    lines += [f"| {' | '.join(str(value) for value in row[:columns])} |" for row in rows]
    return lines


def disagreements(kinds: Sequence[Kind]) -> list[str]:
    """A table of the kinds, each with its first case."""
    if not kinds:
        return []
    lines = ["| kind | place | Gradio or the rule | cases | releases | example |", "|---" * 6 + "|"]
    for kind in kinds:
        first, last = kind.versions[0], kind.versions[-1]
        where = first if first == last else f"{first} to {last}"
        cells = (
            kind.kind, kind.place, plain(kind.about), str(len(kind.members)), where,
            f"`{cut(kind.members[0].case.code)}`",
        )  # fmt: skip
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def plain(text: str) -> str:
    """Text that a Markdown table shows as it is."""
    return text.replace("|", r"\|").replace("<", "&lt;").replace("*", r"\*").replace("_", r"\_")


def cut(code: str) -> str:
    code = code.replace("|", r"\|").replace("`", "'")
    return code if len(code) <= EXAMPLE else code[: EXAMPLE - 1] + "…"


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f} %" if whole else "none to find"

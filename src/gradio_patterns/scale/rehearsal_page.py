"""A rehearsal for people: lines for a terminal, and one page that needs nothing beside it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from gradio_patterns.publish.charts import Bar, bars

Row = dict[str, Any]
SHOWN = 20
MOST = 500
"""Projects on the page; the table has all."""

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% } td, th { padding: .2rem .6rem; text-align: left }
th, td { border-bottom: 1px solid #8885 } .n { text-align: right }
:root { color-scheme: light dark }
svg { color: #e8590c; max-width: 100% } svg text { fill: CanvasText }
"""


def as_text(made: Row) -> str:
    """The sentence that counts, the rules, the projects."""
    lines = [sentence(made), ""]
    rules = _by_projects(made["rules"])
    if rules:
        width = max(map(len, ["rule", *rules]))
        lines.append(f"{'rule':{width}}  projects  places")
        for rule in rules:
            counts = made["rules"][rule]
            lines.append(f"{rule:{width}}  {counts['projects']:8}  {counts['places']:6}")
        lines.append("")
    broken = [row for row in made["rows"] if row["breaks"]]
    if broken:
        width = max(len("project"), *(len(row["project"]) for row in broken[:SHOWN]))
        lines.append(f"{'project':{width}}  {'now on':8}  errors  with safe fix")
        lines += [
            f"{row['project']:{width}}  {row['gradio']:8}  {row['new_errors']:6}"
            f"  {row['mended']:13}"
            for row in broken[:SHOWN]
        ]
        if len(broken) > SHOWN:
            lines.append(f"... and {len(broken) - SHOWN} more projects")
    return "\n".join(lines) + "\n"


def sentence(made: Row) -> str:
    """What the rehearsal says, in two sentences."""
    totals = made["totals"]
    share = f" ({totals['break'] / totals['projects']:.0%})" if totals["projects"] else ""
    return (
        f"{totals['break']} of {totals['projects']} projects with Gradio{share} break newly with"
        f" {made['version']}: {totals['break_and_take_it']} of them ask for no older release, so"
        f" they get it by themselves. In {totals['break_but_mended']}, safe fixes mend all of it."
    )


def page(made: Row) -> str:
    """A page of HTML."""
    version = escape(made["version"])
    rules = _by_projects(made["rules"])
    chart = bars(
        "Projects that each rule breaks newly",
        [Bar(rule, (made["rules"][rule]["projects"],)) for rule in rules],
    )
    broken = [row for row in made["rows"] if row["breaks"]]
    more = f"<p>… and {len(broken) - MOST} more: see the table.</p>" if len(broken) > MOST else ""
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Gradio {version}: a rehearsal'
        f'</title><meta name="viewport" content="width=device-width"><style>{_STYLE}</style>'
        f"<h1>Gradio {version}: what breaks</h1><p>{escape(sentence(made))}</p>"
        + (f"<h2>Why</h2>{chart}" if rules else "")
        + (f"<h2>Where</h2>{_table(broken[:MOST])}{more}" if broken else "")
        + "</html>\n"
    )


def _table(rows: Sequence[Row]) -> str:
    heads = ("project", "now on", "new errors", "with safe fix", "new warnings", "rules")
    out = ["<table><tr>", *(f"<th>{head}</th>" for head in heads), "</tr>"]
    for row in rows:
        cells = (row["new_errors"], row["mended"], row["new_warnings"])
        numbers = "".join(f'<td class="n">{cell}</td>' for cell in cells)
        out.append(
            f"<tr><td>{escape(row['project'])}</td><td>{escape(row['gradio'])}</td>{numbers}"
            f"<td>{escape(', '.join(row['rules']))}</td></tr>"
        )
    return "".join((*out, "</table>"))


def _by_projects(rules: dict[str, Row]) -> list[str]:
    return sorted(rules, key=lambda rule: (-rules[rule]["projects"], rule))

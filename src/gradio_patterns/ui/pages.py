"""What the page shows of a review, as HTML: every word from reviewed code is escaped."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import Any

from gradio_patterns.ui.limits import SHOWN

Answer = dict[str, Any]
NOTHING = '<div class="gp-none">Paste an app or upload files, then press Review.</div>'
HEIGHT = 660
"""Of what is beside the code; longer texts are scrolled."""
CSS = """
.gp-list { list-style: none; margin: .6em 0 0; padding: 0; }
.gp-list li { border-left: 4px solid #888; margin: 0 0 .9em; padding: 0 .7em; }
.gp-list .gp-error { border-color: #d32f2f; }
.gp-list .gp-warning { border-color: #c77700; }
.gp-list .gp-info, .gp-list .gp-question { border-color: #1976d2; }
.gp-list pre, .gp-text { overflow-x: auto; font-size: 13px; line-height: 1.35; white-space: pre; }
.gp-list pre { background: var(--background-fill-secondary); margin: .3em 0; padding: .4em .6em; }
.gp-list .gp-line {
  background: none; border: 0; box-shadow: none; color: inherit; cursor: pointer; display: inline;
  font: inherit; font-weight: 600; padding: 0; text-decoration: underline;
}
.gp-fix { font-style: italic; }
.gp-none { color: var(--body-text-color-subdued); }
.gp-added { color: #1b7f3b; }
.gp-removed { color: #c62828; }
.dark .gp-added { color: #6fcf8b; }
.dark .gp-removed { color: #ff8a80; }
.gp-at { outline: 2px solid #c77700; }
"""

JUMP = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('.gp-line');
  if (!button) return;
  const scroller = document.querySelector('#gp-code .cm-scroller');
  const lines = scroller && scroller.querySelector('.cm-line');
  if (!lines) return;
  const number = Number(button.dataset.line);
  const height = lines.getBoundingClientRect().height;
  scroller.scrollTop = Math.max(0, (number - 4) * height);
  setTimeout(() => {
    const at = [...scroller.querySelectorAll('.cm-lineNumbers .cm-gutterElement')]
      .find((one) => one.textContent === String(number) && one.offsetHeight);
    if (!at) return;
    at.classList.add('gp-at');
    at.scrollIntoView({ block: 'nearest' });
    setTimeout(() => at.classList.remove('gp-at'), 2000);
  }, 80);
});
"""
"""A click on a line number shows that line in the code."""


def findings(answer: Answer | None, name: str, notes: list[str]) -> str:
    """The findings and questions of one file, and what holds for all files."""
    if answer is None:
        return NOTHING
    report = answer["report"]
    own = [
        (finding, frame)
        for finding, frame in zip(report["findings"], answer["frames"], strict=True)
        if finding["path"] == name
    ]
    said = [*notes, *answer["problems"], *answer["notes"]]
    parts = [f'<div role="status"><b>{escape(answer["summary"])}</b></div>']
    parts += [f"<div>{escape(line)}</div>" for line in said]
    parts.append('<ol class="gp-list">')
    parts += [_finding(finding, frame) for finding, frame in own[:SHOWN]]
    if len(own) > SHOWN:
        more = len(own) - SHOWN
        parts.append(f"<li>{more} more are in the report.</li>")
    asked = [one for one in report["questions"] if one["path"] == name]
    parts += [_question(question) for question in asked]
    parts.append("</ol>")
    if not own and not asked:
        parts.append(f'<div class="gp-none">Nothing found in {escape(name)}.</div>')
    return "\n".join(parts)


def _finding(finding: Answer, frame: list[str]) -> str:
    rule = escape(f"{finding['code']} {finding['rule']}")
    if finding["url"]:
        rule = f'<a href="{escape(finding["url"])}" target="_blank" rel="noopener">{rule}</a>'
    fix = finding["fix"]
    mended = ""
    if fix:
        mended = f'<div class="gp-fix">Fix ({fix["applicability"]}): {escape(fix["message"])}</div>'
    return (
        f'<li class="gp-{finding["severity"]}">'
        f"<div>{_line(finding['start'])}: {finding['severity']} {rule}</div>"
        f"<div>{escape(finding['message'])}</div>"
        f"<pre>{escape(chr(10).join(frame))}</pre>{mended}</li>"
    )


def _question(question: Answer) -> str:
    return (
        f'<li class="gp-question"><div>{_line(question)}: question {escape(question["rule"])}</div>'
        f"<div>{escape(question['question'])}</div></li>"
    )


def _line(place: Answer) -> str:
    if place.get("cell"):
        return f"<b>Cell {place['cell']}, line {place['line']}</b>"
    number = place["line"]
    return f'<button type="button" class="gp-line" data-line="{number}">Line {number}</button>'


def plain(text: str, nothing: str) -> str:
    """A text as it is, in a fixed font."""
    if not text.strip():
        return f'<div class="gp-none">{escape(nothing)}</div>'
    return f'<pre class="gp-text" tabindex="0">{escape(text)}</pre>'


def diff(text: str) -> str:
    """What fixes changed, with colours."""
    if not text:
        return plain("", "No fix was applied yet.")
    lines = []
    for line in text.splitlines():
        kind = {"+": "gp-added", "-": "gp-removed"}.get(line[:1], "")
        shown = escape(line)
        lines.append(f'<span class="{kind}">{shown}</span>' if kind else shown)
    return f'<pre class="gp-text" tabindex="0">{chr(10).join(lines)}</pre>'


def choices(answer: Answer | None, names: list[str]) -> list[tuple[str, str]]:
    """The files to choose from, each with the number of its findings."""
    counts: Counter[str] = Counter()
    if answer is not None:
        counts.update(finding["path"] for finding in answer["report"]["findings"])
    return [(f"{name} ({counts[name]})" if counts[name] else name, name) for name in names]

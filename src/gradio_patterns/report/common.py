"""What the formats share: places, counts, the summary line."""

from __future__ import annotations

from gradio_patterns.findings.finding import Diagnostic, Finding, Position, Report

RESET = "\x1b[0m"
COLORS = {
    "error": "\x1b[1;31m",
    "warning": "\x1b[1;33m",
    "info": "\x1b[1;36m",
    "bold": "\x1b[1m",
    "dim": "\x1b[2m",
    "added": "\x1b[32m",
    "removed": "\x1b[31m",
}


def painted(text: str, style: str, color: bool) -> str:
    """The text in a colour, where colours are wanted."""
    return f"{COLORS[style]}{text}{RESET}" if color else text


def where(path: str, position: Position) -> str:
    """``app.py:4:1``, or ``app.ipynb:cell 2:4:1``."""
    cell = f"cell {position.cell}:" if position.cell else ""
    return f"{path}:{cell}{position.line}:{position.column}"


def one_line(text: str) -> str:
    """The text without line ends and control characters, so that it cannot pose as another line."""
    return "".join(c if c.isprintable() else " " for c in text)


def in_cell(position: Position) -> str:
    """``cell 2, line 4: ``, for formats whose lines are those of files; else nothing."""
    return f"cell {position.cell}, line {position.line}: " if position.cell else ""


def titled(code: str, joint: str = " ") -> str:
    """``GP003 syntax-error``: a diagnostic's code and its name, where it has one."""
    from gradio_patterns.findings.diagnostics import DIAGNOSTICS

    known = DIAGNOSTICS.get(code)
    return f"{code}{joint}{known.name}" if known else code


def problem(diagnostic: Diagnostic, color: bool = False, kind: str = "error") -> str:
    """A diagnostic in one line."""
    place = f"{diagnostic.path}: " if diagnostic.path else ""
    if diagnostic.path and diagnostic.line and not diagnostic.cell:
        place = f"{diagnostic.path}:{diagnostic.line}: "
    word = painted(kind, "error" if kind == "error" else "info", color)
    return f"{one_line(place)}{word} {titled(diagnostic.code)}: {one_line(diagnostic.message)}"


def fix_word(finding: Finding) -> str:
    """`` [fix: safe]`` where there is a fix; a judgement has none and is marked as one."""
    if finding.kind != "static":
        return f" [kind: {finding.kind}]"
    return f" [fix: {finding.fix.applicability}]" if finding.fix else ""


def plural(count: int, word: str, many: str = "") -> str:
    """``1 finding``, ``2 findings``."""
    return f"{count} {word if count == 1 else many or word + 's'}"


def targets(report: Report) -> str:
    """The version reviewed for and who says so."""
    text = f"Gradio {report.target.text} ({report.target.source})"
    others = {(aim.text, aim.source) for aim in report.targets.values()}
    if others:
        shown = sorted(others)[:3]
        text += "".join(f", {version} ({source})" for version, source in shown)
        text += f", and {len(others) - 3} more" if len(others) > 3 else ""
    return one_line(text)


def summary(report: Report) -> str:
    """The last line: what was found, in how much, for which Gradio."""
    total = len(report.findings) + report.cut
    parts = [plural(total, "finding") + _severities(report)]
    if report.questions:
        more = f" ({report.unasked} more with --questions)" if report.unasked else ""
        parts.append(plural(len(report.questions), "question") + more)
    if report.suppressed:
        parts.append(f"{len(report.suppressed)} suppressed")
    fixed = sum(rewrite.applied for rewrite in report.rewrites)
    if fixed:
        written = all(rewrite.written for rewrite in report.rewrites)
        parts.append(f"{fixed} fixed" if written else f"{fixed} would be fixed")
    files = f"{plural(report.reviewed, 'file')} reviewed"
    if report.without_gradio:
        files += f", {report.without_gradio} without Gradio"
    if report.failed:
        files += f", {report.failed} not reviewed"
    line = f"{', '.join(parts)}; {files}; {targets(report)}"
    return line if report.complete else f"{line}; INCOMPLETE"


def _severities(report: Report) -> str:
    counts = dict.fromkeys(("error", "warning", "info"), 0)
    for finding in report.findings:
        counts[finding.severity] += 1
    said = [plural(n, word, "info" if word == "info" else "") for word, n in counts.items() if n]
    fixable = sum(f.fix is not None and f.fix.applicability == "safe" for f in report.findings)
    if fixable:
        said.append(f"{fixable} fixable with --fix")
    if report.cut:
        said.append(f"{report.cut} not shown")
    return f" ({', '.join(said)})" if said else ""

"""The report in its formats.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.report ====
"""Reports in several formats; one small module each, imported when it is asked for."""

from collections.abc import Callable
from importlib import import_module

from gradio_patterns.findings.finding import Report

FORMATS = ("concise", "full", "json", "sarif", "github", "markdown")


def render(
    report: Report, format: str = "concise", *, color: bool = False, show_fixes: bool = False
) -> str:
    """The report as text that ends with a line end, or empty where there is nothing to say."""
    module = import_module(f"gradio_patterns.report.{format}")
    function: Callable[..., str] = module.render
    return function(report, color=color, show_fixes=show_fixes)


# ==== gradio_patterns.report.common ====
"""What the formats share: places, counts, the summary line."""

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


def problem(diagnostic: Diagnostic, color: bool = False, kind: str = "error") -> str:
    """A diagnostic in one line."""
    from gradio_patterns.findings.diagnostics import DIAGNOSTICS

    known = DIAGNOSTICS.get(diagnostic.code)
    place = f"{diagnostic.path}: " if diagnostic.path else ""
    if diagnostic.path and diagnostic.line and not diagnostic.cell:
        place = f"{diagnostic.path}:{diagnostic.line}: "
    word = painted(kind, "error" if kind == "error" else "info", color)
    name = f" {known.name}" if known else ""
    return f"{one_line(place)}{word} {diagnostic.code}{name}: {one_line(diagnostic.message)}"


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
        parts.append(plural(len(report.questions), "question"))
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


# ==== gradio_patterns.report.concise ====
"""One line a finding, then one line of summary."""

from gradio_patterns.findings.finding import Report
from gradio_patterns.report.common import (
    fix_word,
    one_line,
    painted,
    problem,
    summary,
    where,
)


def render(report: Report, *, color: bool = False, show_fixes: bool = False) -> str:
    """The report for logs and programs that read lines."""
    lines: list[str] = []
    for finding in report.findings:
        severity = painted(finding.severity, finding.severity, color)
        lines.append(
            f"{one_line(where(finding.path, finding.start))} {severity} {finding.code}"
            f" {finding.rule}: {one_line(finding.message)}{fix_word(finding)}"
        )
        if show_fixes and finding.fix is not None:
            from gradio_patterns.report.frames import fix_diff

            lines += fix_diff(report, finding, color)
    for question in report.questions:
        lines.append(
            f"{one_line(where(question.path, question.start))} question {question.code}"
            f" {question.rule}: {one_line(question.question)}"
        )
    lines += [problem(error, color) for error in report.errors]
    lines += [problem(note, color, "note") for note in report.notes]
    lines.append(summary(report))
    return "\n".join(lines) + "\n"


# ==== gradio_patterns.report.frames ====
"""Code frames and fixes as diffs, from the texts a report carries."""

from gradio_patterns.findings.finding import Finding, Position, Question, Report
from gradio_patterns.findings.positions import offset, split_lines
from gradio_patterns.report.common import painted

AROUND = 1
LONGEST = 160


def code_frame(report: Report, found: Finding | Question, color: bool = False) -> list[str]:
    """The line of a finding between its neighbours, marked below."""
    text = report.texts.get(_key(found.path, found.start))
    lines = split_lines(text) if text is not None else []
    number = found.start.line
    if not 1 <= number <= len(lines):
        lines, number = [found.snippet], 1
    shift = found.start.line - number
    first, last = max(1, number - AROUND), min(len(lines), number + AROUND)
    width = len(str(last + shift))
    frame: list[str] = []
    for current in range(first, last + 1):
        code = lines[current - 1].rstrip("\r\n")
        frame.append(f"{current + shift:>{width}} | {_shown(code, 0, LONGEST)}".rstrip())
        if current == number:
            mark = _mark(found, code, color)
            frame.append(f"{'':>{width}} | {mark}".rstrip())
    return frame


def _mark(found: Finding | Question, code: str, color: bool) -> str:
    start = min(found.start.column - 1, len(code))
    one_line = found.end.line == found.start.line
    end = found.end.column - 1 if one_line else len(code.rstrip())
    if start >= LONGEST:
        return ""
    lead = "".join("\t" if c == "\t" else " " for c in code[:start])
    marks = "^" * max(1, min(end, LONGEST) - start)
    style = found.severity if isinstance(found, Finding) else "info"
    return lead + painted(marks, style, color)


def _shown(code: str, start: int, end: int) -> str:
    text = code[start:end]
    text = "".join(c if c.isprintable() or c == "\t" else "�" for c in text)
    return text + " …" if len(code) > end else text


def fix_diff(report: Report, finding: Finding, color: bool = False) -> list[str]:
    """The fix of a finding as a diff without headers, or its message where no text is at hand."""
    fix = finding.fix
    if fix is None:
        return []
    out = [f"fix ({fix.applicability}): {fix.message}"]
    by_cell: dict[str, list[tuple[Position, Position, str]]] = {}
    for edit in finding.placed_edits:
        key = _key(finding.path, edit.start)
        by_cell.setdefault(key, []).append((edit.start, edit.end, edit.content))
    for key, edits in by_cell.items():
        before = report.texts.get(key)
        after = None if before is None else _edited(before, edits)
        if before is not None and after is not None:
            out += [line for line in unified(before, after, color=color, context=0) if line]
    return out


def _edited(text: str, edits: list[tuple[Position, Position, str]]) -> str:
    lines = split_lines(text)
    for start, end, content in sorted(edits, key=lambda edit: edit[:2], reverse=True):
        text = text[: offset(lines, start)] + content + text[offset(lines, end) :]
    return text


def unified(
    before: str, after: str, path: str = "", *, color: bool = False, context: int = 3
) -> list[str]:
    """A unified diff; with a path it has headers that ``git apply`` understands."""
    from difflib import unified_diff

    old, new = split_lines(before), split_lines(after)
    lines: list[str] = []
    for line in unified_diff(old, new, f"a/{path}", f"b/{path}", n=context):
        if line.startswith("@@") or (line.startswith(("---", "+++")) and len(lines) < 2):
            lines.append(line.rstrip("\n") if path else "")
        else:
            bare = line.rstrip("\n") if path else line.rstrip("\r\n")
            style = {"+": "added", "-": "removed"}.get(line[0])
            lines.append(painted(bare, style, color) if style else bare)
            if path and not line.endswith(("\n", "\r")):
                lines.append("\\ No newline at end of file")
    return lines


def _key(path: str, position: Position) -> str:
    return f"{path}#{position.cell}" if position.cell else path


# ==== gradio_patterns.report.full ====
"""Findings with their code, their fix as a diff, and where to read more."""

from gradio_patterns.findings.finding import Finding, Report
from gradio_patterns.report.common import (
    fix_word,
    one_line,
    painted,
    problem,
    summary,
    where,
)
from gradio_patterns.report.frames import code_frame, fix_diff


def render(report: Report, *, color: bool = False, show_fixes: bool = False) -> str:
    """The report for people at a terminal."""
    blocks = [_finding(report, finding, color) for finding in report.findings]
    for question in report.questions:
        head = f"{painted('question', 'info', color)} {question.code} {question.rule}:"
        place = painted(one_line(where(question.path, question.start)), "bold", color)
        lines = [f"{place} {head} {one_line(question.question)}"]
        blocks.append("\n".join([*lines, *_indented(code_frame(report, question, color))]))
    problems = [problem(error, color) for error in report.errors]
    problems += [problem(note, color, "note") for note in report.notes]
    if problems:
        blocks.append("\n".join(problems))
    blocks.append(painted(summary(report), "bold", color))
    return "\n\n".join(blocks) + "\n"


def _finding(report: Report, finding: Finding, color: bool) -> str:
    place = painted(one_line(where(finding.path, finding.start)), "bold", color)
    severity = painted(finding.severity, finding.severity, color)
    head = f"{place} {severity} {finding.code} {finding.rule}: {one_line(finding.message)}"
    lines = [f"{head}{fix_word(finding)}"]
    lines += _indented(code_frame(report, finding, color))
    lines += _indented(fix_diff(report, finding, color))
    if finding.url:
        lines += _indented([painted(f"see {finding.url}", "dim", color)])
    return "\n".join(lines)


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


# ==== gradio_patterns.report.github ====
"""Workflow commands that GitHub Actions shows beside the changed lines."""

from gradio_patterns.findings.diagnostics import DIAGNOSTICS
from gradio_patterns.findings.finding import Finding, Report
from gradio_patterns.report.common import summary

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, *, color: bool = False, show_fixes: bool = False) -> str:
    """One command a finding; the summary is an ordinary line."""
    lines = [_finding(finding) for finding in report.findings]
    for question in report.questions:
        place = {"file": question.path}
        if not question.start.cell:
            place["line"] = str(question.start.line)
        title = f"{question.code} {question.rule}"
        lines.append(_command("notice", {**place, "title": title}, question.question))
    for kind, diagnostics in (("error", report.errors), ("notice", report.notes)):
        for diagnostic in diagnostics:
            known = DIAGNOSTICS.get(diagnostic.code)
            place = {"file": diagnostic.path, "title": diagnostic.code}
            if known:
                place["title"] += f" {known.name}"
            if diagnostic.line and not diagnostic.cell:
                place["line"] = str(diagnostic.line)
            lines.append(_command(kind, place, diagnostic.message))
    lines.append(summary(report))
    return "\n".join(lines) + "\n"


def _finding(finding: Finding) -> str:
    place = {"file": finding.path}
    message = finding.message
    if finding.start.cell:
        message = f"cell {finding.start.cell}, line {finding.start.line}: {message}"
    else:
        place |= {"line": str(finding.start.line), "endLine": str(finding.end.line)}
        if finding.start.line == finding.end.line:
            last = max(finding.start.column, finding.end.column - 1)
            place |= {"col": str(finding.start.column), "endColumn": str(last)}
    place["title"] = f"{finding.code} {finding.rule}"
    if finding.kind != "static":
        message += f" [kind: {finding.kind}]"
    return _command(COMMANDS[finding.severity], place, message)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    pairs = ",".join(f"{key}={_property(text)}" for key, text in properties.items() if text)
    return f"::{name}{' ' if pairs else ''}{pairs}::{_data(message)}"


def _data(text: str) -> str:
    text = "".join(c if c.isprintable() or c in "\r\n" else " " for c in text)
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


# ==== gradio_patterns.report.json ====
"""The report for programs: ``gradio-patterns/report-v1``. Fields are only ever added."""

import json

from gradio_patterns import __version__
from gradio_patterns.findings.finding import Diagnostic, Finding, Position, Question, Report, Target

FORMAT = "gradio-patterns/report-v1"


def render(report: Report, *, color: bool = False, show_fixes: bool = False) -> str:
    """The report as one JSON object."""
    return json.dumps(document(report), indent=2, ensure_ascii=False) + "\n"


def document(report: Report) -> dict[str, object]:
    """The report as plain values."""
    made: dict[str, object] = {
        "format": FORMAT,
        "tool": {"name": "gradio-patterns", "version": __version__},
        "target": _target(report.target),
        "complete": report.complete,
        "files": {
            "reviewed": report.reviewed,
            "without_gradio": report.without_gradio,
            "failed": report.failed,
        },
        "findings": [_finding(finding) for finding in report.findings],
        "questions": [_question(question) for question in report.questions],
        "errors": [_error(error) for error in report.errors],
    }
    if report.targets:
        made["targets"] = {path: _target(aim) for path, aim in report.targets.items()}
    if report.cut:
        made["cut"] = report.cut
    if report.judgement is not None:
        made["judgement"] = report.judgement
    return made


def _target(target: Target) -> dict[str, str]:
    return {"gradio": target.text, "source": target.source}


def _position(position: Position) -> dict[str, int]:
    place = {"line": position.line, "column": position.column}
    return {**place, "cell": position.cell} if position.cell else place


def _finding(finding: Finding) -> dict[str, object]:
    fix = finding.fix
    made: dict[str, object] = {
        "code": finding.code,
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "path": finding.path,
        "start": _position(finding.start),
        "end": _position(finding.end),
        "fix": None
        if fix is None
        else {
            "applicability": fix.applicability,
            "message": fix.message,
            "edits": [
                {
                    "start": _position(edit.start),
                    "end": _position(edit.end),
                    "content": edit.content,
                }
                for edit in finding.placed_edits
            ],
        },
        "url": finding.url,
        "fingerprint": finding.fingerprint,
    }
    return made if finding.kind == "static" else {**made, "kind": finding.kind}


def _question(question: Question) -> dict[str, object]:
    asked: dict[str, object] = {
        "rule": question.rule,
        "question": question.question,
        "path": question.path,
        "line": question.start.line,
    }
    return {**asked, "cell": question.start.cell} if question.start.cell else asked


def _error(error: Diagnostic) -> dict[str, object]:
    made: dict[str, object] = {"code": error.code, "path": error.path, "message": error.message}
    return {**made, "cell": error.cell} if error.cell else made


# ==== gradio_patterns.report.markdown ====
"""A report to paste into a comment or a job summary."""

from gradio_patterns.findings.finding import Report
from gradio_patterns.report.common import fix_word, one_line, problem, summary, where

MARKS = "\\`*_[]<>|~"


def render(report: Report, *, color: bool = False, show_fixes: bool = False) -> str:
    """Findings as a table, questions as a list to answer."""
    parts = ["## Gradio review", escaped(summary(report))]
    if report.findings:
        rows = ["| Where | Severity | Rule | What |", "|---|---|---|---|"]
        for finding in report.findings:
            name = f"{finding.code} {finding.rule}"
            rule = f"[{name}]({finding.url})" if finding.url else name
            what = escaped(finding.message) + escaped(fix_word(finding))
            place = code(where(finding.path, finding.start))
            rows.append(f"| {place} | {finding.severity} | {rule} | {what} |")
        parts.append("\n".join(rows))
    if report.questions:
        items = [
            f"- [ ] {code(where(question.path, question.start))} {question.rule}:"
            f" {escaped(question.question)}"
            for question in report.questions
        ]
        parts.append("### To answer\n\n" + "\n".join(items))
    problems = [*(problem(e) for e in report.errors)]
    problems += [problem(note, kind="note") for note in report.notes]
    if problems:
        parts.append("### Not reviewed, or worth knowing\n\n" + _list(problems))
    return "\n\n".join(parts) + "\n"


def _list(lines: list[str]) -> str:
    return "\n".join(f"- {escaped(line)}" for line in lines)


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return "".join(f"\\{c}" if c in MARKS else c for c in one_line(text))


def code(text: str) -> str:
    """Text in code style, safe in a table."""
    text = one_line(text).replace("|", "\\|")
    ticks = "``" if "`" in text else "`"
    space = " " if "`" in text else ""
    return f"{ticks}{space}{text}{space}{ticks}"


# ==== gradio_patterns.report.sarif ====
"""SARIF 2.1.0, for code scanning services: findings, fixes, suppressions, rules."""

import json
from urllib.parse import quote

from gradio_patterns import __version__
from gradio_patterns.filters.baseline import REASON
from gradio_patterns.findings.diagnostics import DIAGNOSTICS
from gradio_patterns.findings.finding import Diagnostic, Finding, Position, Report

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
PRECISIONS = {"high": "high", "medium": "medium", "low": "low"}
Json = dict[str, object]


def render(report: Report, *, color: bool = False, show_fixes: bool = False) -> str:
    """The report as a SARIF log with one run."""
    every = [*report.findings, *report.suppressed]
    rules = _rules(every)
    index = {rule["id"]: place for place, rule in enumerate(rules)}
    run: Json = {
        "tool": {
            "driver": {
                "name": "gradio-patterns",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": rules,
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": report.complete,
                "toolExecutionNotifications": [
                    *(_notification(error, "error") for error in report.errors),
                    *(_notification(note, "note") for note in report.notes),
                ],
            }
        ],
        "results": [_result(finding, index[finding.code]) for finding in every],
        "properties": {"gradio": report.target.text, "gradioSource": report.target.source},
    }
    log: Json = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _rules(findings: list[Finding]) -> list[Json]:
    from gradio_patterns.knowledge.catalog import load_catalog

    records = {record["code"]: record for record in load_catalog().values()}
    rules: list[Json] = []
    for code, finding in sorted({finding.code: finding for finding in findings}.items()):
        rule: Json = {"id": code, "name": finding.rule}
        record = records.get(code)
        if record is not None:
            rule["shortDescription"] = {"text": record["title"]}
            rule["fullDescription"] = {"text": record["summary"]}
            rule["help"] = {"text": record["fix"], "markdown": record["fix"]}
        elif code in DIAGNOSTICS:
            rule["shortDescription"] = {"text": DIAGNOSTICS[code].meaning}
        if finding.url:
            rule["helpUri"] = finding.url
        severity = record["severity"] if record is not None else finding.severity
        rule["defaultConfiguration"] = {"level": LEVELS[severity]}
        rule["properties"] = {
            "tags": ["gradio", finding.category],
            "precision": PRECISIONS[finding.confidence],
        }
        rules.append(rule)
    return rules


def _artifact(path: str) -> Json:
    relative = not path.startswith("/") and ":" not in path[:3]
    uri = quote(path.encode("utf-8", "surrogateescape"), safe="/~")
    if not relative:
        return {"uri": "file://" + ("" if path.startswith("/") else "/") + uri}
    return {"uri": uri, "uriBaseId": "SRCROOT"}


def _region(start: Position, end: Position) -> Json:
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _location(finding: Finding) -> Json:
    """A notebook's lines are lines of a cell, not of the file: there the cell is named instead."""
    physical: Json = {"artifactLocation": _artifact(finding.path)}
    if not finding.start.cell:
        return {"physicalLocation": {**physical, "region": _region(finding.start, finding.end)}}
    name = f"cell {finding.start.cell}, line {finding.start.line}"
    return {"physicalLocation": physical, "logicalLocations": [{"name": name, "kind": "module"}]}


def _result(finding: Finding, rule_index: int) -> Json:
    made: Json = {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding)],
    }
    if finding.fingerprint:
        made["partialFingerprints"] = {"gradioPatterns/v1": finding.fingerprint}
    if finding.kind != "static":
        made["properties"] = {"kind": finding.kind}
    if finding.suppressed is not None:
        kind = "external" if finding.suppressed == REASON else "inSource"
        made["suppressions"] = [{"kind": kind, "justification": finding.suppressed}]
    fix = finding.fix
    if fix is not None and finding.placed_edits and not finding.start.cell:
        replacements = [
            {
                "deletedRegion": _region(edit.start, edit.end),
                "insertedContent": {"text": edit.content},
            }
            for edit in finding.placed_edits
        ]
        change = {"artifactLocation": _artifact(finding.path), "replacements": replacements}
        made["fixes"] = [{"description": {"text": fix.message}, "artifactChanges": [change]}]
    return made


def _notification(diagnostic: Diagnostic, level: str) -> Json:
    made: Json = {
        "descriptor": {"id": diagnostic.code},
        "level": level,
        "message": {"text": diagnostic.message},
    }
    if diagnostic.path:
        physical: Json = {"artifactLocation": _artifact(diagnostic.path)}
        if diagnostic.line and not diagnostic.cell:
            physical["region"] = {"startLine": diagnostic.line}
        made["locations"] = [{"physicalLocation": physical}]
    return made

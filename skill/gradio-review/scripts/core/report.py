"""The report in its formats, the map of an app, a traceback explained.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.report ====
"""Reports in several formats; one small module each, imported when it is asked for."""

from collections.abc import Callable
from importlib import import_module

from gradio_patterns.findings.finding import Report

FORMATS: tuple[str, ...] = (
    "concise", "full", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "markdown",
)  # fmt: skip


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


# ==== gradio_patterns.report.counts ====
"""How often each rule was broken, instead of where: ``review --statistics``."""

import json
from collections import Counter

from gradio_patterns.findings.finding import Report
from gradio_patterns.report.common import painted, problem, summary

FORMATS = ("concise", "full", "json")


def render(report: Report, format: str = "concise", *, color: bool = False) -> str:
    """A line for each rule, the most frequent first; or a JSON list."""
    counts = Counter(finding.code for finding in report.findings)
    kinds = {finding.code: finding for finding in report.findings}
    safe = Counter(
        finding.code
        for finding in report.findings
        if finding.fix is not None and finding.fix.applicability == "safe"
    )
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if format == "json":
        rows = [
            {
                "code": code,
                "rule": kinds[code].rule,
                "severity": kinds[code].severity,
                "count": count,
                "fixable": safe[code],
            }
            for code, count in ordered
        ]
        return json.dumps(rows, indent=2) + "\n"
    width = max((len(str(count)) for count in counts.values()), default=0)
    lines = []
    for code, count in ordered:
        kind = kinds[code]
        fixable = f" [{safe[code]} fixable]" if safe[code] else ""
        severity = painted(kind.severity, kind.severity, color)
        lines.append(f"{count:>{width}}  {code} {kind.rule} {severity}{fixable}")
    lines += [problem(error, color) for error in report.errors]
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


# ==== gradio_patterns.appmap ====
"""The app on one page: what visitors touch, what handlers share and do.

In: the app model of each file. Out: ``FileMap`` as text, JSON, Markdown or Mermaid. Imports the
engine (for paths, versions and diagnostics), the app model, and no report of findings.
"""


# ==== gradio_patterns.appmap.drawing ====
"""A map as a Mermaid flow chart: components and handlers, an arrow for each way a value takes."""

from collections.abc import Sequence

from gradio_patterns.appmap.model import UNKNOWN, FileMap


def render(maps: Sequence[FileMap]) -> str:
    """One chart for all files; a file is a box."""
    lines = ["flowchart LR"]
    for number, one in enumerate(maps):
        lines.append(f'  subgraph f{number}["{_quoted(one.path)}"]')
        lines += [f"    {line}" for line in _chart(one, f"f{number}")]
        lines.append("  end")
    return "\n".join(lines) + "\n"


def _chart(one: FileMap, prefix: str) -> list[str]:
    nodes: dict[str, str] = {}
    lines: list[str] = []

    def node(text: str, shape: str) -> str:
        key = shape[0] + text
        if key not in nodes:
            nodes[key] = f"{prefix}n{len(nodes)}"
            left, right = shape.split("|")
            lines.append(f'{nodes[key]}{left}"{_quoted(text)}"{right}')
        return nodes[key]

    arrows: list[str] = []
    for wire in one.wires:
        handler = node(f"{wire.handler} :{wire.handler_line or wire.line}", "([|])")
        for trigger in wire.triggers:
            source, _, event = trigger.rpartition(".")
            label = event if source else trigger
            start = node(source or (f"line {wire.after}" if wire.after else "page"), "[|]")
            arrows.append(f"{start} -- {_quoted(label)} --> {handler}")
        arrows += [f"{node(n, '[|]')} -.-> {handler}" for n in wire.inputs if n != UNKNOWN]
        arrows += [f"{handler} --> {node(n, '[|]')}" for n in wire.outputs if n != UNKNOWN]
    for shared in one.shared:
        kept = node(shared.name, "[(|)]")
        for wire in one.wires:
            handler = node(f"{wire.handler} :{wire.handler_line or wire.line}", "([|])")
            if wire.handler in shared.writers:
                arrows.append(f"{handler} ==> {kept}")
            elif wire.handler in shared.readers:
                arrows.append(f"{kept} ==> {handler}")
    return lines + list(dict.fromkeys(arrows))


def _quoted(text: str) -> str:
    """Mermaid has no escapes inside quotes but entities."""
    return (
        text.replace("&", "#amp;").replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;")
    )


# ==== gradio_patterns.appmap.elsewhere ====
"""Handlers that stand in another module of the project: which file, which line.

Modules are found by the name they are imported under, from the app's folder up to the project's
root, and parsed, never imported. What is not found there is not the project's.
"""

import ast
import os
from functools import lru_cache
from typing import NamedTuple

from gradio_patterns.app.project import find_project_file

_STEPS = 4
"""How many modules a name is followed through that only hand it on."""


class Spot(NamedTuple):
    """A file, and the line of a definition in it."""

    path: str
    line: int


def defined_at(path: str, dotted: str, steps: int = _STEPS) -> Spot | None:
    """Where ``dotted``, as the file ``path`` imports it (``ui.work``, ``.ui.work``), is defined."""
    bare = dotted.lstrip(".")
    level = len(dotted) - len(bare)
    module, _, name = bare.rpartition(".")
    found = _module(path, module, level) if steps else None
    if found is None:
        return None
    file, text = found
    for statement in _body(text):
        if _defines(statement, name):
            return Spot(file, statement.lineno)
        if isinstance(statement, ast.ImportFrom):
            for alias in statement.names:
                if (alias.asname or alias.name) == name:
                    origin = f"{'.' * statement.level}{statement.module or ''}"
                    joint = "" if origin.endswith(".") or not origin else "."
                    return defined_at(file, f"{origin}{joint}{alias.name}", steps - 1)
    return None


def _module(path: str, module: str, level: int) -> tuple[str, str] | None:
    """Path and text of a module; with a ``level``, only of the folder that the dots mean."""
    inner = module.replace(".", "/")
    names = (f"{inner}.py", f"{inner}/__init__.py") if inner else ("__init__.py",)
    found = find_project_file(path, names)
    if found is None or not level:
        return found
    folder = os.path.dirname(os.path.abspath(path))
    for _ in range(level - 1):
        folder = os.path.dirname(folder)
    meant = {os.path.join(folder, name) for name in names}
    return found if found[0] in meant else None


@lru_cache(maxsize=64)
def _body(text: str) -> tuple[ast.stmt, ...]:
    """The statements of a module; none where it cannot be parsed."""
    try:
        return tuple(ast.parse(text).body)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ()


def _defines(statement: ast.stmt, name: str) -> bool:
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return statement.name == name
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    return any(isinstance(target, ast.Name) and target.id == name for target in targets)


# ==== gradio_patterns.appmap.formats ====
"""The forms of a map; JSON is ``gradio-patterns/map-v1`` (``schema/map.schema.json``)."""

import json
from collections.abc import Sequence
from typing import Any

from gradio_patterns.appmap import drawing, text
from gradio_patterns.appmap.model import FileMap
from gradio_patterns.findings.finding import Diagnostic

FORMATS = ("text", "json", "mermaid", "markdown")
FORMAT = "gradio-patterns/map-v1"


def render(maps: Sequence[FileMap], problems: Sequence[Diagnostic], format: str) -> str:
    """The maps in one of ``FORMATS``; ends with a line end, empty where there is nothing."""
    if format == "json":
        return json.dumps(as_json(maps, problems), indent=2) + "\n"
    if not maps:
        return ""
    if format == "mermaid":
        return drawing.render(maps)
    if format == "markdown":
        return f"```text\n{text.render(maps)}```\n\n```mermaid\n{drawing.render(maps)}```\n"
    return text.render(maps)


def as_json(maps: Sequence[FileMap], problems: Sequence[Diagnostic] = ()) -> dict[str, Any]:
    """The maps as plain data."""
    return {
        "format": FORMAT,
        "files": [_file(one) for one in maps],
        "errors": [
            {"code": one.code, "message": one.message, "path": one.path} for one in problems
        ],
    }


def _file(one: FileMap) -> dict[str, Any]:
    return {
        "path": one.path,
        "gradio": one.gradio,
        "components": [
            {"name": c.name, "kind": c.kind, "line": c.line, "inside": list(c.inside)}
            for c in one.components
        ],
        "listeners": [
            {
                "line": w.line,
                "triggers": list(w.triggers),
                "handler": w.handler,
                "handler_line": w.handler_line or None,
                "handler_path": w.handler_path or None,
                "inputs": list(w.inputs),
                "outputs": list(w.outputs),
                "after": w.after or None,
                "settings": dict(w.settings),
            }
            for w in one.wires
        ],
        "shared": [
            {"name": s.name, "line": s.line, "writers": list(s.writers), "readers": list(s.readers)}
            for s in one.shared
        ],
        "touches": [
            {"what": t.what, "line": t.line, "function": t.function or None, "detail": t.detail}
            for t in one.touches
        ],
        "serving": [{"line": line, "call": call} for line, call in one.serving],
    }


# ==== gradio_patterns.appmap.gather ====
"""From paths to maps: the files a review would read, each at the Gradio a review would take."""

import ast
import os
from collections.abc import Sequence

from gradio_patterns.app import App, read_app
from gradio_patterns.app.serving import launches, mounts
from gradio_patterns.appmap.model import FileMap
from gradio_patterns.appmap.naming import variables
from gradio_patterns.appmap.shared import shared
from gradio_patterns.appmap.touches import touches
from gradio_patterns.appmap.wires import components, wires
from gradio_patterns.engine.files import aim_of
from gradio_patterns.engine.onefile import not_parsed
from gradio_patterns.engine.run import shown_path
from gradio_patterns.engine.setup import excluded, settings_of, started
from gradio_patterns.findings.diagnostics import internal
from gradio_patterns.findings.finding import Diagnostic
from gradio_patterns.reading import sources
from gradio_patterns.settings.options import Options
from gradio_patterns.support.wording import reaches_gradio


def map_paths(paths: Sequence[str], options: Options) -> tuple[list[FileMap], list[Diagnostic]]:
    """The maps of all files that hold anything of Gradio, and what could not be read.

    Raises ``Refused`` where a path does not exist.
    """
    run = started(options)
    maps: list[FileMap] = []
    problems: list[Diagnostic] = []
    for path in sources.find(paths, lambda path, folder: excluded(run, path)):
        name = options.stdin_name if path == "-" else path
        shown = shown_path(run, name)
        if path == "-":
            source = sources.from_bytes(options.stdin, shown)
        else:
            source = sources.read(path, shown)
        if isinstance(source, Diagnostic):
            problems.append(source)
        if source is None or isinstance(source, Diagnostic) or not reaches_gradio(source.text):
            continue
        full = os.path.abspath(name)
        aim = aim_of(run, source, full, settings_of(run, os.path.dirname(full)).config)
        try:
            app = read_app(source.text, shown, aim)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            problems.append(not_parsed(source, error))
            continue
        try:
            found = map_app(app)
        except Exception as error:  # a fault of ours costs one file, never the map of the others
            problems.append(internal(shown, error))
            continue
        if found.components or found.wires or found.serving:
            maps.append(found)
    return maps, problems


def map_app(app: App) -> FileMap:
    """The map of one file that was read already."""
    names = variables(app)
    calls = [*launches(app), *mounts(app)]
    return FileMap(
        path=app.path,
        gradio=app.target_info.text,
        components=tuple(components(app, names)),
        wires=tuple(wires(app, names)),
        shared=tuple(shared(app)),
        touches=tuple(touches(app)),
        serving=tuple((call.node.lineno, _written(call.node)) for call in calls),
    )


def _written(call: ast.Call) -> str:
    """A launch or mount as it is written, but for who may log in: a map is passed around."""
    named = [
        f"{word.arg}={'...' if word.arg == 'auth' else ast.unparse(word.value)}"
        for word in call.keywords
        if word.arg
    ]
    called = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
    text = f"{called}({', '.join((*map(ast.unparse, call.args), *named))})"
    return text if len(text) <= 100 else f"{text[:97]}..."


# ==== gradio_patterns.appmap.model ====
"""What a map says. ``?`` stands for what could not be read off the source."""

from gradio_patterns.support.dataclass import dataclass

UNKNOWN = "?"


@dataclass(frozen=True)
class Component:
    """A component or layout of a page, by the name a reader would use."""

    name: str
    kind: str
    line: int
    inside: tuple[str, ...] = ()
    """The layouts around it, outmost first."""


@dataclass(frozen=True)
class Wire:
    """A listener: what starts it, what runs, what goes in and out."""

    line: int
    triggers: tuple[str, ...]
    handler: str
    handler_line: int
    """0 where it is not known."""
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    after: int = 0
    """The line of the listener it waits for; 0 for none."""
    settings: tuple[tuple[str, str], ...] = ()
    """Queue settings as they are written, e.g. ``("concurrency_limit", "2")``."""
    handler_path: str = ""
    """The file of the handler where it is another one of the project."""


@dataclass(frozen=True)
class Shared:
    """A module-level name that handlers change: one object for all visitors."""

    name: str
    line: int
    writers: tuple[str, ...]
    readers: tuple[str, ...]


@dataclass(frozen=True)
class Touch:
    """Something outside the app that a function reaches."""

    what: str
    """``file``, ``command``, ``network`` or ``environment``."""
    line: int
    function: str
    """Where the call stands; empty at module level."""
    detail: str


@dataclass(frozen=True)
class FileMap:
    """One file with Gradio in it."""

    path: str
    gradio: str
    components: tuple[Component, ...]
    wires: tuple[Wire, ...]
    shared: tuple[Shared, ...]
    touches: tuple[Touch, ...]
    serving: tuple[tuple[int, str], ...]
    """Launches and mounts: the line, and the call as it is written."""


# ==== gradio_patterns.appmap.naming ====
"""The names by which a map calls components: the variable, else the kind and its label."""

import ast

from gradio_patterns.app import App
from gradio_patterns.app.model import Instance
from gradio_patterns.appmap.model import UNKNOWN


def variables(app: App) -> dict[int, str]:
    """Ids of call nodes whose result is bound to a name, and that name."""
    found: dict[int, str] = {}
    for scope in app.walked.scopes:
        for name, bindings in scope.bindings.items():
            for binding in bindings:
                if binding.kind in {"value", "with"} and isinstance(binding.value, ast.Call):
                    found.setdefault(id(binding.value), name)
    for node in app.nodes:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            target = node.targets[0]
            if isinstance(target, (ast.Attribute, ast.Subscript)):
                found.setdefault(id(node.value), ast.unparse(target))
    return found


def name_of(app: App, component: Instance | None, names: dict[int, str]) -> str:
    """How a reader would call a component: ``chat``, ``Button 'Send'``, ``Textbox``."""
    if component is None:
        return UNKNOWN
    for call in (*reversed(component.made_by), component.call.node):
        if id(call) in names:
            return names[id(call)]
    said = component.call.keyword("label") or component.call.keyword("value")
    if said is None and component.kind in {"Button", "Tab", "Accordion", "Markdown", "Blocks"}:
        said = next(iter(component.call.positional), None)
    text = app.literal(said, component.call.place)
    short = " ".join(text.split())[:30] if isinstance(text, str) else ""
    return f"{component.kind} {short!r}" if short else component.kind


# ==== gradio_patterns.appmap.shared ====
"""Module-level objects that handlers change, with everything the handlers call in the file."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.bodies import MUTATORS
from gradio_patterns.app.model import Function
from gradio_patterns.appmap.model import Shared

_MAKERS = frozenset({"import", "function", "class"})


def shared(app: App) -> Iterator[Shared]:
    """Names bound at module level that some handler rebinds or changes in place."""
    writers: dict[str, dict[str, None]] = {}
    readers: dict[str, dict[str, None]] = {}
    for function, _ in app.handlers:
        for called in reached(app, function):
            for name in _written(called):
                writers.setdefault(name, {})[function.name] = None
            for name in _read(called):
                readers.setdefault(name, {})[function.name] = None
    module = app.walked.module
    for name, bindings in module.bindings.items():
        if name in writers and not any(binding.kind in _MAKERS for binding in bindings):
            line = getattr(bindings[0].value, "lineno", 0)
            yield Shared(name, line, tuple(writers[name]), tuple(readers.get(name, ())))


def reached(app: App, function: Function) -> list[Function]:
    """The function and all functions of the file that run when it runs, each once."""
    found: dict[int, Function] = {}
    left = [function]
    while left:
        current = left.pop()
        if id(current.node) in found:
            continue
        found[id(current.node)] = current
        for raw in app.calls_in(current):
            called = app.function(raw.node.func, raw.place)
            if called is not None:
                left.append(called)
    return list(found.values())


def _written(function: Function) -> Iterator[str]:
    """Names of the module that the body itself rebinds or whose object it changes."""
    yield from function.scope.globals
    for node in function.own_nodes:
        target: ast.expr | None = None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            target = node.func.value if node.func.attr in MUTATORS else None
        elif isinstance(node, (ast.Subscript, ast.Attribute)):
            target = node.value if isinstance(node.ctx, (ast.Store, ast.Del)) else None
        while isinstance(target, (ast.Attribute, ast.Subscript)):
            target = target.value
        if isinstance(target, ast.Name) and _of_module(function, target.id):
            yield target.id


def _read(function: Function) -> Iterator[str]:
    for node in function.own_nodes:
        loaded = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        if loaded and _of_module(function, node.id):  # type: ignore[attr-defined]
            yield node.id  # type: ignore[attr-defined]


def _of_module(function: Function, name: str) -> bool:
    """Whether a name means the module's, seen from inside a function."""
    scope = function.scope
    while scope is not None and scope.kind != "module":
        if name in scope.globals:
            return True
        if scope.kind != "class" and name in scope.bindings:
            return False
        scope = scope.parent  # type: ignore[assignment]
    return scope is not None


# ==== gradio_patterns.appmap.text ====
"""A map as plain text, small enough to be read instead of the source."""

from collections.abc import Iterable, Iterator, Sequence

from gradio_patterns.appmap.model import Component, FileMap, Shared, Touch, Wire

_HIDDEN = frozenset({"State", "BrowserState", "Timer"})

_TOUCHED = {
    "file": "files",
    "command": "commands",
    "network": "network",
    "environment": "environment",
}


def render(maps: Sequence[FileMap]) -> str:
    """One block a file."""
    return "\n".join("\n".join(_lines(one)) + "\n" for one in maps)


def _lines(one: FileMap) -> Iterator[str]:
    yield f"{one.path}  (Gradio {one.gradio})"
    yield from _part("page", _page(one.components))
    yield from _part("listeners", map(wire_line, one.wires))
    yield from _part("state", _state(one))
    yield from _part("shared by all visitors", map(_shared, one.shared))
    for what, title in _TOUCHED.items():
        yield from _part(title, (_touch(t) for t in one.touches if t.what == what))
    yield from _part("served by", (f"{at(line)}{call}" for line, call in one.serving))


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield f"  {title}"
        yield from (f"    {line}" for line in found)


def at(line: int) -> str:
    """A line number as the text form writes it."""
    return f"{line}: "


def wire_line(wire: Wire) -> str:
    """``34: send.click -> file_ticket (line 24): title, upload -> listing, note``."""
    where = f" (line {wire.handler_line})" if wire.handler_line else ""
    if wire.handler_path:
        where = f" ({wire.handler_path}:{wire.handler_line})"
    start = " | ".join(wire.triggers) + (f" after line {wire.after}" if wire.after else "")
    flow = f"{', '.join(wire.inputs) or 'nothing'} -> {', '.join(wire.outputs) or 'nothing'}"
    settings = "".join(f"  {name}={value}" for name, value in wire.settings)
    return f"{at(wire.line)}{start} -> {wire.handler}{where}: {flow}{settings}"


def _shared(shared: Shared) -> str:
    readers = ", ".join(shared.readers) or "no handler"
    return (
        f"{at(shared.line)}{shared.name}: changed by {', '.join(shared.writers)}; read by {readers}"
    )


def _touch(touch: Touch) -> str:
    return f"{at(touch.line)}{touch.detail}" + (f"  in {touch.function}" if touch.function else "")


def _page(components: Sequence[Component]) -> Iterator[str]:
    """Components by the layout they stand in, in source order."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for one in components:
        if one.kind not in _HIDDEN:
            said = one.name if one.name.startswith(one.kind) else f"{one.name}: {one.kind}"
            groups.setdefault(one.inside, []).append(said)
    for inside, names in groups.items():
        yield f"{' > '.join(inside) or '(outside of any layout)'}: {', '.join(names)}"


def _state(one: FileMap) -> Iterator[str]:
    for component in one.components:
        if component.kind in _HIDDEN - {"Timer"}:
            writers = [w.handler for w in one.wires if component.name in w.outputs]
            readers = [w.handler for w in one.wires if component.name in w.inputs]
            yield (
                f"{at(component.line)}{component.name}: {component.kind}, written by "
                f"{', '.join(writers) or 'nobody'}, read by {', '.join(readers) or 'nobody'}"
            )


# ==== gradio_patterns.appmap.touches ====
"""What the file reaches outside of itself: files written, commands, the network, environment."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.scopes import Scope, order_of
from gradio_patterns.app.serving import environment_name
from gradio_patterns.app.walked import RawCall
from gradio_patterns.appmap.model import Touch

COMMANDS = ("subprocess.", "os.system", "os.popen", "pty.", "asyncio.create_subprocess_")
NETWORK = (
    "requests.", "httpx.", "urllib.request.", "aiohttp.", "openai.", "anthropic.", "smtplib.",
    "huggingface_hub.", "gradio_client.", "socket.", "websockets.",
)  # fmt: skip
FILES = (
    "os.remove", "os.unlink", "os.rename", "os.replace", "os.makedirs", "os.mkdir", "os.rmdir",
    "shutil.", "tempfile.",
)  # fmt: skip


def touches(app: App) -> list[Touch]:
    """All of them, in source order."""
    calls = sorted(touching(app), key=lambda call: order_of(call[1].node))
    return [
        *(Touch(what, r.node.lineno, _where(r.place.scope), _short(r.node)) for what, r in calls),
        *environment(app),
    ]


def touching(app: App) -> Iterator[tuple[str, RawCall]]:
    """The calls that reach outside, and what each reaches."""
    walked = app.walked
    for group in (*walked.calls_by_name.values(), *walked.calls_by_attribute.values()):
        for raw in group:
            what = _kind(raw.node, app.qualified(raw.node.func, raw.place) or "")
            if what is not None:
                yield what, raw


def _kind(node: ast.Call, path: str) -> str | None:
    if path.startswith(COMMANDS):
        return "command"
    if path.startswith(NETWORK):
        return "network"
    if path.startswith(FILES) or (path == "builtins.open" and _writes(node)):
        return "file"
    return None


def _writes(node: ast.Call) -> bool:
    mode = node.args[1] if len(node.args) > 1 else None
    for keyword in node.keywords:
        mode = keyword.value if keyword.arg == "mode" else mode
    text = mode.value if isinstance(mode, ast.Constant) else "r"
    return isinstance(text, str) and not set("wax+").isdisjoint(text)


def environment(app: App) -> Iterator[Touch]:
    """The names of the environment that are read, each once."""
    walked = app.walked
    seen: set[str] = set()
    for name in ("getenv", "get"):
        for raw in walked.calls_by_attribute.get(name, ()):
            read = environment_name(app, raw.node, raw.place)
            if read is not None and read not in seen:
                seen.add(read)
                yield Touch("environment", raw.node.lineno, _where(raw.place.scope), read)


def _where(scope: Scope) -> str:
    current: Scope | None = scope
    while current is not None and current.kind != "module":
        name = getattr(current.node, "name", "")
        if name:
            return str(name)
        current = current.parent
    return ""


def _short(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 60 else f"{text[:57]}..."


# ==== gradio_patterns.appmap.wires ====
"""Components and listeners of a file, read off its model."""

import ast
import os
from collections.abc import Iterator
from functools import lru_cache

from gradio_patterns.api.symbols import is_class, parameters_ever
from gradio_patterns.app import App
from gradio_patterns.app.model import Event, Instance, Listener
from gradio_patterns.app.names import APPS
from gradio_patterns.appmap.elsewhere import Spot, defined_at
from gradio_patterns.appmap.model import UNKNOWN, Component, Wire
from gradio_patterns.appmap.naming import name_of

SETTINGS = (
    "queue", "concurrency_limit", "concurrency_id", "api_name", "api_visibility", "show_api",
    "trigger_mode", "every", "batch", "time_limit", "stream_every", "cancels", "js",
)  # fmt: skip


def components(app: App, names: dict[int, str]) -> Iterator[Component]:
    """Every component and layout of the file, in source order."""
    for call in app.gradio_calls:
        if on_page(call.name):
            around = [name_of(app, outer, names) for outer, _ in app.enclosing(call.place)]
            own = name_of(app, Instance(call.name, call), names)
            yield Component(own, call.name, call.node.lineno, tuple(reversed(around)))


@lru_cache(maxsize=512)
def on_page(kind: str) -> bool:
    """Whether a class makes a part of a page: it takes an ``elem_id``, or has no look."""
    if kind in {"State", "BrowserState", "Timer"}:
        return True
    return kind not in APPS and is_class(kind) and "elem_id" in parameters_ever(kind, "")


def wires(app: App, names: dict[int, str]) -> Iterator[Wire]:
    """Every listener, and every Interface and ChatInterface with its function."""
    for event in (*app.events, *app.interfaces):
        function = event.function
        spot = None if function is not None else _elsewhere(app, event)
        own = function.node.lineno if function is not None else 0
        yield Wire(
            line=line_of(event),
            triggers=tuple(_triggers(app, event, names)),
            handler=_handler(event),
            handler_line=spot.line if spot is not None else own,
            handler_path=_shown(app, spot),
            inputs=_parts(app, event.inputs, event.inputs_node, names),
            outputs=_parts(app, event.outputs, event.outputs_node, names),
            after=_line(event.source.call.node) if isinstance(event.source, Listener) else 0,
            settings=tuple(_settings(event)),
        )


def _elsewhere(app: App, event: Event) -> Spot | None:
    """Where the handler is, if another module of the project has it."""
    path = app.qualified(event.fn, event.call.place)
    if path is None or path.startswith(("builtins.", "gradio.")):
        return None
    return defined_at(app.path, path)


def _shown(app: App, spot: Spot | None) -> str:
    """A file as it is seen from the app's own, so that no map holds a path of a machine."""
    if spot is None:
        return ""
    here = os.path.dirname(os.path.abspath(app.path))
    return os.path.relpath(spot.path, here).replace(os.sep, "/")


def line_of(event: Event) -> int:
    """The line of the event's own name: a chain begins at the line of its first listener."""
    return _line(event.call.node)


def _line(node: ast.Call) -> int:
    called = node.func
    return (called.end_lineno or node.lineno) if isinstance(called, ast.Attribute) else node.lineno


def _triggers(app: App, event: Event, names: dict[int, str]) -> Iterator[str]:
    if not event.listener or isinstance(event.source, Listener):
        yield event.name
        return
    if not event.triggers:
        yield f"{UNKNOWN}.{event.name}"
    for component, name in event.triggers:
        yield f"{name_of(app, component, names)}.{name}"


def _handler(event: Event) -> str:
    if event.function is not None and not event.function.is_lambda:
        return event.function.name
    if event.fn is None:
        return UNKNOWN if event.decorated else "(no function)"
    if isinstance(event.fn, ast.Constant) and event.fn.value is None:
        return "(no function)"
    return _short(event.fn)


def _parts(
    app: App,
    parts: tuple[Instance | None, ...] | None,
    node: ast.expr | None,
    names: dict[int, str],
) -> tuple[str, ...]:
    """Names of components; where the model does not know one, what stands in the source."""
    written: list[str] = []
    if isinstance(node, (ast.List, ast.Tuple)):
        written = [_short(element) for element in node.elts]
    elif node is not None:
        written = [_short(node)]
    if parts is None:
        return (f"{_short(node)}{UNKNOWN}" if node is not None else UNKNOWN,)
    if len(written) != len(parts):
        written = [UNKNOWN] * len(parts)
    return tuple(
        text if part is None else name_of(app, part, names)
        for part, text in zip(parts, written, strict=True)
    )


def _short(node: ast.expr) -> str:
    text = ast.unparse(node)
    return text if len(text) <= 40 else f"{text[:37]}..."


def _settings(event: Event) -> Iterator[tuple[str, str]]:
    for name in SETTINGS:
        value = event.call.keyword(name)
        if value is not None:
            yield name, _short(value)


# ==== gradio_patterns.symptoms ====
"""From a traceback or a log to the rules that explain it.

In: text that somebody pasted or piped. Out: what was said, the place in the own code, the rules,
what became of a name of Gradio's, and, where the source is at hand, the finding and its fix.

``log`` takes a text apart, ``scoring`` holds it against the known messages, ``gone`` says what
became of a name, ``place`` finds the source, ``explained`` puts it together, ``tell`` prints it.
``table`` is the same knowledge for the page, which does all but the source by itself.
"""


# ==== gradio_patterns.symptoms.explained ====
"""A log, explained: for each message the rules, the name that is gone, the place and the fix."""

from typing import Any

from gradio_patterns.api import newest
from gradio_patterns.findings.finding import Finding
from gradio_patterns.knowledge.catalog import load_catalog
from gradio_patterns.knowledge.messages import messages
from gradio_patterns.support.dataclass import dataclass
from gradio_patterns.symptoms.gone import Fact, fact_of
from gradio_patterns.symptoms.log import Said, read_log
from gradio_patterns.symptoms.place import Place, find, findings_at
from gradio_patterns.symptoms.scoring import CONTAINED, LIKELY, scores

MOST = 3
"""Rules that are named for one message."""
LONG = 4
"""Words that a message must have before a share of them counts."""


@dataclass(frozen=True)
class Explained:
    """One message; ``rules`` are entries of the catalog, the likeliest first."""

    said: Said
    rules: tuple[dict[str, Any], ...]
    sure: bool
    """Whether the message itself is known, and not only words of it."""
    fact: Fact | None
    place: Place | None
    findings: tuple[Finding, ...]

    @property
    def known(self) -> bool:
        return bool(self.rules or self.fact or self.findings)


def explain_log(text: str, overrides: dict[str, object] | None = None) -> list[Explained]:
    """Every message of a log, what is known of it; the ones that nothing is known of last."""
    found = [_explained(said, overrides or {}) for said in read_log(text)]
    return sorted(found, key=lambda one: not one.known)


def _explained(said: Said, overrides: dict[str, object]) -> Explained:
    rules, sure = rules_for(said.text)
    place = find(said.place, overrides)
    names = [entry["name"] for entry in rules]
    findings = tuple(findings_at(place, names)) if place else ()
    version = place.report.target.version if place else newest()
    fact = fact_of(said.text, version)
    if findings:
        # What the review found there is what happened, whatever else the message may mean.
        here = {one.rule: None for one in findings}
        catalog = load_catalog()
        rules, sure = tuple(dict(catalog[name]) for name in here), True
    elif fact is not None and not sure:
        rules, sure = (dict(load_catalog()[fact.rule]), *rules), True
    return Explained(said, rules[:MOST], sure, fact, place, findings)


def rules_for(message: str) -> tuple[tuple[dict[str, Any], ...], bool]:
    """The rules that explain a message, and whether the message itself is known."""
    known = list(messages(load_catalog().values()))
    points = scores(message, [text for _, text in known])
    best: dict[str, tuple[float, dict[str, Any]]] = {}
    for (entry, _), score in zip(known, points, strict=True):
        if score > best.get(entry["name"], (0, {}))[0]:
            best[entry["name"]] = (score, dict(entry))
    least = CONTAINED if len(message.split()) <= LONG else LIKELY
    found = sorted((row for row in best.values() if row[0] >= least), key=lambda row: -row[0])
    sure = bool(found) and found[0][0] >= CONTAINED
    # Next to a message that is known, one that shares some words is noise.
    kept = [entry for score, entry in found if not sure or score >= CONTAINED]
    return tuple(kept), sure


# ==== gradio_patterns.symptoms.gone ====
"""What became of the name of Gradio's that a message complains of."""

import re
from collections.abc import Iterator

from gradio_patterns.api import (
    Verdict,
    Version,
    keyword_verdict,
    member_verdict,
    name_verdict,
    version_text,
)
from gradio_patterns.api.symbols import symbol_at
from gradio_patterns.api.table import entry, load_table
from gradio_patterns.support.dataclass import dataclass, replace

PATTERNS = (
    ("keyword", r"([\w.<>]+)\(\) got an unexpected keyword argument '(\w+)'"),
    ("name", r"module '(gradio(?:\.\w+)*)' has no attribute '(\w+)'"),
    ("name", r"cannot import name '(\w+)' from '(gradio(?:\.\w+)*)'"),
    ("member", r"'(\w+)' object has no attribute '(\w+)'"),
    ("member", r"type object '(\w+)' has no attribute '(\w+)'"),
)
"""Plain enough for both languages: the page reads them as well."""
LISTENERS = "listeners"
RULES = {
    "gone": {"keyword": "removed-parameter", "name": "removed-name", "member": "removed-name"},
    "later": dict.fromkeys(("keyword", "name", "member"), "not-yet-introduced"),
    "never": {
        "keyword": "unknown-parameter", "name": "unknown-name", "member": "event-not-supported",
    },
}  # fmt: skip
"""The rule behind each kind of message, by what became of the name."""


@dataclass(frozen=True)
class Fact:
    """``label`` came ``since`` a release and went ``until`` one; ``instead`` is what to write."""

    label: str
    since: str = ""
    until: str = ""
    instead: str = ""
    note: str = ""
    nearest: tuple[str, ...] = ()
    kind: str = ""

    @property
    def rule(self) -> str:
        """The rule that a review would name."""
        became = "gone" if self.until else "later" if self.since else "never"
        return RULES[became][self.kind]


def fact_of(message: str, version: Version) -> Fact | None:
    """What is known of the name in a message at a version; None where there is none."""
    for kind, pattern in PATTERNS:
        match = re.search(pattern, message)
        if match is None:
            continue
        first, second = match.groups()
        if kind == "keyword":
            found = [_keyword(owner, second, version) for owner in owners_of(first)]
        elif kind == "name":
            module, name = (first, second) if first.startswith("gradio") else (second, first)
            found = [_name(module, name, version)]
        else:
            found = [_member(first, second, version)]
        first_told = next(filter(None, found), None)
        if first_told is not None:
            return replace(first_told, kind=kind)
    return None


def owners_of(called: str) -> Iterator[str]:
    """Whom a traceback means: a class, ``Blocks.launch``, or any listener."""
    parts = called.removesuffix(".__init__").split(".")
    if "<locals>" in called or parts[-1] in ("event_trigger", "on"):
        yield LISTENERS
    elif parts[-1] in ("launch", "queue"):
        yield f"Blocks.{parts[-1]}"
    elif len(parts) == 1 and parts[0] != "__init__":
        yield parts[0]


def _keyword(owner: str, keyword: str, version: Version) -> Fact | None:
    name, _, member = owner.partition(".")
    if owner == LISTENERS:
        symbol, member = "Textbox", "change"
    else:
        symbol = newest_symbol(name)
    if not symbol:
        return None
    label = f".event({keyword}=)" if owner == LISTENERS else f"gr.{owner}({keyword}=)"
    return told(label, keyword_verdict(symbol, member, keyword, version))


def _name(module: str, name: str, version: Version) -> Fact | None:
    dotted = f"{module}.{name}"
    verdict = name_verdict(dotted, version)
    return told(dotted.replace("gradio.", "gr.", 1), verdict)


def _member(owner: str, member: str, version: Version) -> Fact | None:
    symbol = newest_symbol(owner)
    if not symbol:
        return None
    return told(f"{owner}.{member}()", member_verdict(symbol, member, version))


def told(label: str, verdict: Verdict) -> Fact | None:
    """A verdict as a fact; None where the name is there, or nothing is known of it."""
    if verdict.history not in ("removed", "not-yet", "never"):
        return None
    row = verdict.replacement
    return Fact(
        label, verdict.since, verdict.until if verdict.history == "removed" else "",
        row.text if row else "", row.note if row else "", verdict.nearest,
    )  # fmt: skip


def newest_symbol(name: str) -> str:
    """The symbol that a public name led to last; empty where no release had it."""
    if name not in (entry("names", "gradio") or {}):
        return ""
    for rung in reversed(range(len(load_table().texts))):
        found = symbol_at(f"gradio.{name}", rung)
        if found is not None:
            return found
    return ""


def words_of(fact: Fact, version: Version) -> str:
    """A fact as a sentence or two."""
    if fact.until:
        text = f"{fact.label} is gone since Gradio {fact.until}."
    elif fact.since:
        text = f"{fact.label} came with Gradio {fact.since}; the one that said this is older."
    else:
        text = f"No release of Gradio up to {version_text(version)} had {fact.label}."
    if fact.instead:
        text += f" Instead: {fact.instead}."
        text += f" {fact.note}" if fact.note else ""
    elif fact.nearest:
        text += f" Did you mean {' or '.join(fact.nearest[:2])}?"
    return text


# ==== gradio_patterns.symptoms.log ====
"""A pasted text taken apart: what was said, and by which line of the own code.

The page does the same in ``docs/assets/js/symptoms.js``, with the patterns of ``PATTERNS``.
"""

import re

from gradio_patterns.support.dataclass import dataclass

PATTERNS = {
    "colour": r"\x1b\[[0-9;]*[A-Za-z]",
    "prefix": r"^[\w.-]+\s*\| ?",
    "frame": r'^\s*(?:[|\d]+\s+)?File "([^"]+)", line (\d+)(?:, in (.+))?',
    "said": r"^(?:[|\d]*\s*)(?:.*?(?:^|[\s:]))?((?:[A-Za-z_]\w*\.)*(?:[A-Z]\w*)?"
    r"(?:Error|Exception|Warning|Exit|Interrupt)\b(?:: ?.*)?)$",
    "foreign": r"site-packages|dist-packages|[\\/]lib[\\/]python\d|^<|[\\/]Lib[\\/](?:asyncio|"
    r"concurrent|importlib|runpy)",
}
"""Plain enough for both languages; ``prefix`` is what containers put before each line."""


@dataclass(frozen=True)
class Frame:
    """A line that a traceback names; ``code`` is what it shows of it."""

    path: str
    line: int
    code: str = ""

    @property
    def own(self) -> bool:
        return re.search(PATTERNS["foreign"], self.path) is None


@dataclass(frozen=True)
class Said:
    """One message, with the frames above it."""

    text: str
    frames: tuple[Frame, ...] = ()

    @property
    def place(self) -> Frame | None:
        """The innermost line of the own code."""
        return next((frame for frame in reversed(self.frames) if frame.own), None)


def read_log(text: str) -> list[Said]:
    """The messages of a text, the last first: of a chain of errors the last is what was seen.

    A text without any error line is one message as a whole.
    """
    plain = re.sub(PATTERNS["colour"], "", text)
    found: list[Said] = []
    frames: list[Frame] = []
    lines = [re.sub(PATTERNS["prefix"], "", line) for line in plain.splitlines()]
    for place, line in enumerate(lines):
        frame = re.match(PATTERNS["frame"], line)
        said = None if frame else re.match(PATTERNS["said"], line)
        if frame:
            after = lines[place + 1].strip() if place + 1 < len(lines) else ""
            frames.append(Frame(frame[1], int(frame[2]), after))
        elif said and not _is_code(line, lines, place):
            found.append(Said(said[1].strip(), tuple(frames)))
            frames = []
    if not found and plain.strip():
        found = [Said(" ".join(plain.split()), tuple(frames))]
    unique = {one.text: one for one in found}
    return list(reversed(unique.values()))


def _is_code(line: str, lines: list[str], place: int) -> bool:
    """The line of code that a traceback shows below a frame, such as ``raise Error``."""
    before = lines[place - 1] if place else ""
    return line[:1].isspace() and re.match(PATTERNS["frame"], before) is not None


# ==== gradio_patterns.symptoms.place ====
"""The own file that a traceback names, where it is at hand and still says what it said."""

import os
from collections.abc import Iterable

from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.findings.finding import Finding, Report
from gradio_patterns.settings.options import Options
from gradio_patterns.support.dataclass import dataclass
from gradio_patterns.symptoms.log import Frame

ENDS = (".py", ".pyw")


@dataclass(frozen=True)
class Place:
    """A frame in a file that is here; ``same`` is whether the line is as the traceback has it."""

    path: str
    line: int
    same: bool
    report: Report


def find(frame: Frame | None, overrides: dict[str, object]) -> Place | None:
    """The file of a frame with its review; a path of another machine is looked for by its end."""
    path = _here(frame.path) if frame else ""
    if frame is None or not path:
        return None
    report = review_paths([path], Options({"min_severity": "info", **overrides}))
    return Place(path, frame.line, _same(path, frame), report)


def _here(path: str) -> str:
    if not path.endswith(ENDS):
        return ""
    if os.path.isfile(path):
        near = os.path.relpath(path)
        return path if near.startswith("..") else near
    parts = [part for part in path.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    ends = ("/".join(parts[first:]) for first in range(1, len(parts)))
    return next((end for end in ends if os.path.isfile(end)), "")


def _same(path: str, frame: Frame) -> bool:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            lines = file.read().splitlines()
    except OSError:
        return False
    here = lines[frame.line - 1].strip() if 0 < frame.line <= len(lines) else ""
    return not frame.code or frame.code == here


def findings_at(place: Place, rules: Iterable[str]) -> list[Finding]:
    """What the review says of the rules on the line of the traceback, else anywhere in the file;
    where that is nothing, what else it says of that line."""
    wanted = set(rules)
    of_rules = [one for one in place.report.findings if one.rule in wanted]
    of_line = [one for one in place.report.findings if place.same and _covers(place, one)]
    return [one for one in of_rules if one in of_line] or of_rules or of_line


def _covers(place: Place, one: Finding) -> bool:
    return one.start.line <= place.line <= one.end.line


# ==== gradio_patterns.symptoms.scoring ====
"""How well known messages fit what was said; the page scores alike (``symptoms.js``)."""

import re
from collections import Counter
from collections.abc import Sequence

CONTAINED = 900
"""From here on one text holds the other; below it is a share of common words, in per cent."""
LIKELY = 70


def scores(said: str, known: Sequence[str]) -> list[float]:
    """For each known message: 1000 and more where it stands in what was said, 900 where what was
    said stands in it, else the per cent of its words that were said, rare ones weighing more."""
    asked, words = _flat(said), _words(said)
    texts = [text.removesuffix("…") for text in known]
    rarity = Counter(word for text in texts for word in _words(text))
    return [_score(_flat(text), _words(text), asked, words, rarity) for text in texts]


def _score(plain: str, own: set[str], asked: str, words: set[str], rarity: Counter[str]) -> float:
    if plain in asked:
        return 1000 + len(plain)
    if len(asked) > 8 and asked in plain:
        return CONTAINED + len(asked) / 1000
    total = sum(1 / rarity[word] for word in own)
    hit = sum(1 / rarity[word] for word in own & words)
    return 100 * hit / total if total else 0


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z_][a-z0-9_]{2,}", text.lower()))


def _flat(text: str) -> str:
    return " ".join(text.lower().split())


# ==== gradio_patterns.symptoms.tell ====
"""What was found out about a log: for a terminal, as Markdown, as JSON."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from gradio_patterns.api import newest
from gradio_patterns.report.common import one_line, where
from gradio_patterns.report.frames import code_frame, fix_diff
from gradio_patterns.symptoms.explained import Explained
from gradio_patterns.symptoms.gone import words_of

NOTHING = (
    "No rule knows this message. `gradio-patterns review` reads the code itself;"
    " `gradio-patterns api NAME` says what a name is at a version."
)


def tell(found: Sequence[Explained], fmt: str) -> str:
    """The whole answer in one format: text, markdown or json."""
    if fmt == "json":
        return json.dumps([_facts(one) for one in found], indent=2, ensure_ascii=False) + "\n"
    known = [one for one in found if one.known]
    if not known:
        return NOTHING + "\n"
    blocks = ["\n".join(_lines(one, fmt == "markdown")) for one in known]
    return "\n\n".join(blocks) + "\n"


def _lines(one: Explained, markdown: bool) -> Iterator[str]:
    head = one_line(one.said.text)
    yield f"### `{head}`" if markdown else head
    frame = one.said.place
    if frame is not None:
        yield f"at {one_line(frame.path)}, line {frame.line}"
    if one.place is not None and not one.place.same:
        yield f"{one.place.path} has changed since: that line says something else now"
    if one.fact is not None:
        version = one.place.report.target.version if one.place else newest()
        yield words_of(one.fact, version)
    for entry in one.rules:
        maybe = "" if one.sure else "perhaps "
        yield ""
        yield f"{maybe}{entry['code']} {entry['name']}: {entry['title']}"
        here = [finding for finding in one.findings if finding.rule == entry["name"]]
        for finding in here[:3]:
            assert one.place is not None
            yield f"{where(finding.path, finding.start)}: {one_line(finding.message)}"
            shown = [*code_frame(one.place.report, finding), *fix_diff(one.place.report, finding)]
            yield from _fenced(shown) if markdown else (f"  {line}" for line in shown)
        if not any(finding.fix for finding in here):
            yield entry["fix"]
        yield entry["url"]


def _fenced(lines: Sequence[str]) -> Iterator[str]:
    yield "```diff"
    yield from lines
    yield "```"


def _facts(one: Explained) -> dict[str, Any]:
    frame = one.said.place
    facts: dict[str, Any] = {"message": one.said.text, "sure": one.sure}
    if frame is not None:
        facts["frame"] = {"path": frame.path, "line": frame.line}
    if one.place is not None:
        facts["source"] = {"path": one.place.path, "unchanged": one.place.same}
    if one.fact is not None:
        version = one.place.report.target.version if one.place else newest()
        facts["gradio"] = words_of(one.fact, version)
    facts["rules"] = [
        {key: entry[key] for key in ("code", "name", "title", "fix", "url")} for entry in one.rules
    ]
    facts["findings"] = [
        {
            "rule": finding.rule,
            "path": finding.path,
            "line": finding.start.line,
            "message": finding.message,
            "fix": finding.fix.message if finding.fix else "",
        }
        for finding in one.findings
    ]
    return facts

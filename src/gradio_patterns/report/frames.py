"""Code frames and fixes as diffs, from the texts a report carries."""

from __future__ import annotations

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

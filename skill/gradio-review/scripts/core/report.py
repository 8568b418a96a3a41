"""The report in its formats, what tracebacks show, the map of an app, the command line.

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
	if report.unasked:
		made["unasked"] = report.unasked
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


# ==== gradio_patterns.symptoms ====
"""From a traceback or a log to the rules that explain it.

In: text that somebody pasted or piped. Out: what was said, the place in the own code, the rules,
what became of a name of Gradio's, and, where the source is at hand, the finding and its fix.

``log`` takes a text apart, ``scoring`` holds it against the known messages, ``removed_names`` says
what became of a name, ``traceback_file`` finds the source, ``explained`` puts it together,
``printing`` prints it.
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
from gradio_patterns.symptoms.log import Said, read_log
from gradio_patterns.symptoms.removed_names import Fact, fact_of
from gradio_patterns.symptoms.scoring import CONTAINED, LIKELY, scores
from gradio_patterns.symptoms.traceback_file import Place, find, findings_at

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


# ==== gradio_patterns.symptoms.printing ====
"""What was found out about a log: for a terminal, as Markdown, as JSON."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from gradio_patterns.api import newest
from gradio_patterns.report.common import one_line, where
from gradio_patterns.report.frames import code_frame, fix_diff
from gradio_patterns.symptoms.explained import Explained
from gradio_patterns.symptoms.removed_names import words_of

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


# ==== gradio_patterns.symptoms.removed_names ====
"""What became of the name of Gradio's that a message complains of."""

import re
from collections.abc import Iterator

from gradio_patterns.api import (
	Verdict,
	Version,
	keyword_verdict,
	member_verdict,
	name_verdict,
	parameter_lives,
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
BASES = {"BlockContext": "Blocks"}
"""Who was called, where a message names the class behind it."""
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
		yield BASES.get(parts[0], parts[0])


def _keyword(owner: str, keyword: str, version: Version) -> Fact | None:
	name, _, member = owner.partition(".")
	if owner == LISTENERS:
		symbol, member = "Textbox", "change"
	else:
		symbol = newest_symbol(name)
	if not symbol:
		return None
	label = f".event({keyword}=)" if owner == LISTENERS else f"gr.{owner}({keyword}=)"
	fact = told(label, keyword_verdict(symbol, member, keyword, version))
	if fact is not None:
		return fact
	# It is there now, and was not in the release that complained.
	spans = parameter_lives(symbol, member, keyword)
	return Fact(label, spans[0].since) if spans and spans[0].since else None


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


# ==== gradio_patterns.symptoms.traceback_file ====
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


# ==== gradio_patterns.appmap ====
"""The app on one page: what visitors touch, what handlers share and do.

In: the app model of each file. Out: ``FileMap`` as text, JSON, Markdown or Mermaid. Imports the
engine (for paths, versions and diagnostics), the app model, and no report of findings.
"""


# ==== gradio_patterns.appmap.bindings ====
"""What fills a name beside its assignment: loops, calls that add to it, what callers give."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app import App
from gradio_patterns.app.model import Function, LocalClass, Symbol, function_of_scope
from gradio_patterns.app.scopes import Binding, Place, Scope, order_after
from gradio_patterns.app.walked import self_class
from gradio_patterns.neighbours.imported_names import value_of

_ADDING = ("append", "extend", "insert", "add", "update", "setdefault", "appendleft")
_CONTAINERS = frozenset(
	{
		"list", "List", "tuple", "Tuple", "dict", "Dict", "Sequence", "Iterable", "Optional",
		"Union", "Mapping", "set", "Set", "str", "int", "None", "Any",
	}
)  # fmt: skip

Given = tuple[App, ast.expr, Place]


class Told(NamedTuple):
	"""What is known of a parameter: its annotation names components, or what calls hand over."""

	annotated: bool
	given: tuple[Given, ...] = ()


def looped(app: App, binding: Binding, name: str) -> list[Given]:
	"""The iterables whose components a loop variable means in turn; empty for no loop variable."""
	node = binding.place.node
	if isinstance(node, (ast.For, ast.AsyncFor)) and binding.at == order_after(node.iter):
		return _turns(app, node.target, node.iter, binding.place.parent or binding.place, name)
	for generator in getattr(node, "generators", ()):
		if any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(generator.target)):
			return _turns(app, generator.target, generator.iter, binding.place, name)
	return []


def _turns(app: App, target: ast.expr, whole: ast.expr, place: Place, name: str) -> list[Given]:
	if isinstance(target, ast.Name):
		return [(app, whole, place)] if target.id == name else []
	if not isinstance(target, (ast.Tuple, ast.List)):
		return []
	for index, part in enumerate(target.elts):
		if any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(part)):
			return [
				one
				for where, inner, around in _columns(app, whole, index, place)
				for one in _turns(where, part, inner, around, name)
			]
	return []


def _columns(app: App, whole: ast.expr, index: int, place: Place) -> list[Given]:
	"""Of what a loop goes over in tuples, the part at one place of the tuples."""
	if isinstance(whole, ast.Call):
		called = whole.func
		name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
		if name == "enumerate" and index == 1 and whole.args:
			return [(app, whole.args[0], place)]
		if name in {"zip", "product"} and index < len(whole.args):
			return [(app, whole.args[index], place)]
		if name == "items" and index == 1 and isinstance(called, ast.Attribute):
			return [(app, called.value, place)]
		return []
	value = app.resolve(whole, place)
	display = getattr(value, "node", whole)
	if not isinstance(display, (ast.List, ast.Tuple)):
		return []
	inner = getattr(value, "place", place)
	rows = [row.elts for row in display.elts if isinstance(row, (ast.Tuple, ast.List))]
	if len(rows) != len(display.elts) or any(index >= len(row) for row in rows):
		return []
	column = ast.copy_location(ast.List([row[index] for row in rows], ast.Load()), display)
	return [(app, column, inner)]


def grown(app: App, node: ast.expr, place: Place) -> list[tuple[ast.expr, Place]]:
	"""Expressions that are added to a list or dict by its name anywhere in the file."""
	key = _key(node, place)
	return _index(app).get(key, []) if key is not None else []


def _key(node: ast.expr, place: Place) -> tuple[int, str] | None:
	"""A name with the scope that binds it, or an attribute of ``self`` with its class."""
	if isinstance(node, ast.Attribute):
		owner = self_class(node.value, place.scope)
		return (id(owner), node.attr) if owner is not None else None
	if not isinstance(node, ast.Name):
		return None
	scope: Scope | None = place.scope
	while scope is not None and node.id not in scope.bindings:
		scope = scope.parent
	return (id(scope), node.id) if scope is not None else None


def _index(app: App) -> dict[tuple[int, str], list[tuple[ast.expr, Place]]]:
	found: dict[tuple[int, str], list[tuple[ast.expr, Place]]] | None = app.memo.get("grown")
	if found is not None:
		return found
	found = app.memo["grown"] = {}
	for owner, value, place in (*_calls(app), *_stores(app)):
		key = _key(owner, place)
		if key is not None:
			found.setdefault(key, []).append((value, place))
	return found


def _calls(app: App) -> Iterator[tuple[ast.expr, ast.expr, Place]]:
	for method in _ADDING:
		for node, place in app.walked.calls_by_attribute.get(method, ()):
			if node.args and isinstance(node.func, ast.Attribute):
				yield node.func.value, node.args[-1], place


def _stores(app: App) -> Iterator[tuple[ast.expr, ast.expr, Place]]:
	"""``boxes[key] = value``, ``boxes += value``; the block is that of the function around."""
	for node in app.nodes:
		if isinstance(node, ast.Assign):
			for target in node.targets:
				if isinstance(target, ast.Subscript):
					yield target.value, node.value, _around(app, node)
		elif isinstance(node, ast.AugAssign) and isinstance(node.target, (ast.Name, ast.Attribute)):
			yield node.target, node.value, _around(app, node)


def _around(app: App, node: ast.stmt) -> Place:
	"""The body of the innermost function or class that a statement stands in."""
	inner = app.walked.module
	for scope in app.walked.scopes[1:]:
		if isinstance(scope.node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
			first, last = scope.node.lineno, scope.node.end_lineno or 0
			if first <= node.lineno <= last and first >= getattr(inner.node, "lineno", 0):
				inner = scope
	return inner.place


def augments(app: App, binding: Binding) -> bool:
	"""Whether a binding is that of ``name += ...``, which ``grown`` tells of."""
	ends: set[int] | None = app.memo.get("augmented")
	if ends is None:
		nodes = (node for node in app.nodes if isinstance(node, ast.AugAssign))
		ends = app.memo["augmented"] = {order_after(node) for node in nodes}
	return binding.kind == "unknown" and binding.at in ends


def parameter_of(app: App, binding: Binding) -> Told | None:
	"""What a parameter is given; None where some call cannot be read."""
	argument, scope = binding.value, binding.place.scope
	node = scope.node
	if not isinstance(argument, ast.arg):
		return None
	around = scope.place.parent or scope.place
	if argument.annotation is not None and component_class(app, argument.annotation, around):
		return Told(True)
	if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
		return None
	if argument is node.args.kwarg or argument is node.args.vararg:
		return None
	given: list[Given] = []
	for call, place in _calls_of(app, scope, node):
		value = _handed(function_of_scope(scope), call, argument.arg)
		if value is None:
			return None
		given.append((app, value, place))
	return Told(False, tuple(given)) if given else None


def _calls_of(
	app: App, scope: Scope, node: ast.FunctionDef | ast.AsyncFunctionDef
) -> Iterator[tuple[ast.Call, Place]]:
	owner = scope.parent if _is_method(scope) else None
	made = node.name == "__init__" and owner is not None
	name = getattr(owner.node, "name", "") if made and owner is not None else node.name
	walked = app.walked
	for raw in (*walked.calls_by_name.get(name, ()), *walked.calls_by_attribute.get(name, ())):
		known = value_of(app, raw.node.func, raw.place)
		if known is None:
			continue
		value = known.value
		if (isinstance(value, Function) and value.node is node) or (
			made and isinstance(value, LocalClass) and value.scope is owner
		):
			yield raw.node, raw.place


def _is_method(scope: Scope) -> bool:
	return scope.parent is not None and scope.parent.kind == "class"


def _handed(function: Function, call: ast.Call, name: str) -> ast.expr | None:
	"""What a call hands over for a parameter; the default where it leaves it out."""
	if any(isinstance(one, ast.Starred) for one in call.args):
		return None
	if any(word.arg is None for word in call.keywords):
		return None
	names = function.parameters
	if name in names and names.index(name) < len(call.args):
		return call.args[names.index(name)]
	for word in call.keywords:
		if word.arg == name:
			return word.value
	return function.defaults().get(name)


def component_class(app: App, node: ast.expr, place: Place) -> bool:
	"""Whether an annotation names component classes and containers of them, and nothing else."""
	if isinstance(node, ast.Constant) and isinstance(node.value, str):
		try:
			node = ast.parse(node.value, mode="eval").body
		except SyntaxError:
			return False
	classes = 0
	stack: list[ast.expr] = [node]
	while stack:
		part = stack.pop()
		if isinstance(part, ast.Subscript):
			stack += [part.value, part.slice]
		elif isinstance(part, (ast.Tuple, ast.List)):
			stack += part.elts
		elif isinstance(part, ast.BinOp):
			stack += [part.left, part.right]
		elif isinstance(part, (ast.Name, ast.Attribute)):
			name = part.attr if isinstance(part, ast.Attribute) else part.id
			value = app.resolve(part, place)
			if isinstance(value, Symbol) and (value.gradio or "")[:1].isupper():
				classes += 1
			elif name not in _CONTAINERS:
				return False
		elif not (isinstance(part, ast.Constant) and part.value in {None, Ellipsis}):
			return False
	return classes > 0


# ==== gradio_patterns.appmap.build ====
"""The map of one file that was read already."""

import ast

from gradio_patterns.app import App
from gradio_patterns.app.serving import launches, mounts
from gradio_patterns.appmap.model import FileMap
from gradio_patterns.appmap.naming import variables
from gradio_patterns.appmap.resources import touches
from gradio_patterns.appmap.shared import shared
from gradio_patterns.appmap.wires import components, wires

READ = 20_000_000
"""Characters of other modules that are read for one map: it is drawn once, not at each key."""


def map_app(app: App) -> FileMap:
	"""The map of one file that was read already."""
	app.allowance[0] = READ
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


# ==== gradio_patterns.appmap.drawing ====
"""A map as a Mermaid flow chart: components and handlers, an arrow for each way a value takes."""

from collections.abc import Sequence

from gradio_patterns.appmap.model import UNKNOWN, FileMap, Wire


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
		handler = node(_said(wire), "([|])")
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
			handler = node(_said(wire), "([|])")
			if wire.handler in shared.writers:
				arrows.append(f"{handler} ==> {kept}")
			elif wire.handler in shared.readers:
				arrows.append(f"{kept} ==> {handler}")
	return lines + list(dict.fromkeys(arrows))


def _said(wire: Wire) -> str:
	"""A handler with its place, so that two of one name stay two."""
	if wire.handler_path:
		return f"{wire.handler} {wire.handler_path}:{wire.handler_line}"
	return f"{wire.handler} :{wire.handler_line or wire.line}"


def _quoted(text: str) -> str:
	"""Mermaid has no escapes inside quotes but entities."""
	return (
		text.replace("&", "#amp;").replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;")
	)


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
				"handler_package": w.handler_package or None,
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

import os
from collections.abc import Sequence

from gradio_patterns.app import read_app
from gradio_patterns.appmap.build import map_app
from gradio_patterns.appmap.model import FileMap
from gradio_patterns.engine.files import aim_of
from gradio_patterns.engine.onefile import not_parsed
from gradio_patterns.engine.run import shown_path
from gradio_patterns.engine.setup import excluded, settings_of, started
from gradio_patterns.findings.diagnostics import internal
from gradio_patterns.findings.finding import Diagnostic
from gradio_patterns.neighbours.stars import open_stars
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
			if app.walked.starred_imports:
				open_stars(app)
			found = map_app(app)
		except Exception as error:  # a fault of ours costs one file, never the map of the others
			problems.append(internal(shown, error))
			continue
		if found.components or found.wires or found.serving:
			maps.append(found)
	return maps, problems


# ==== gradio_patterns.appmap.handlers ====
"""Which function a listener runs, as far as a reader can tell: also behind a wrapper."""

import ast
import os
from collections.abc import Iterable
from typing import NamedTuple

from gradio_patterns.app import App
from gradio_patterns.app.model import Event, Function, LocalClass
from gradio_patterns.app.scopes import Place, Scope, order_of
from gradio_patterns.appmap.bindings import parameter_of
from gradio_patterns.appmap.naming import custom
from gradio_patterns.appmap.parts import elements
from gradio_patterns.neighbours.imported_names import Known, value_of

_STEPS = 8
_WRAPPING = frozenset({"functools.partial", "functools.partialmethod"})


class Spot(NamedTuple):
	"""A line of the file, or of another one of the project; else the package it comes from."""

	line: int
	path: str = ""
	package: str = ""


def handler_of(app: App, event: Event) -> Spot | None:
	"""Where the function stands that an event runs; None where nothing says so."""
	if event.function is not None:
		return Spot(event.function.node.lineno)
	if event.decorated:
		for decoration in app.walked.decorations:
			if decoration.node is event.call.node:
				return Spot(_line(decoration.function.node))
	return _spot(app, event.fn, event.call.place)


def _spot(app: App, node: ast.expr | None, place: Place, steps: int = _STEPS) -> Spot | None:
	if node is None or not steps:
		return None
	if isinstance(node, ast.Call) and app.qualified(node.func, place) in _WRAPPING and node.args:
		return _spot(app, node.args[0], place, steps - 1)
	if isinstance(node, ast.Lambda):
		return Spot(node.lineno)
	if isinstance(node, ast.IfExp):
		return _first(_spot(app, one, place, steps - 1) for one in (node.body, node.orelse))
	known = value_of(app, node, place)
	if known is not None:
		return _of_known(app, known)
	library = app.qualified(node, place)
	if library is not None and not library.startswith(("builtins.", ".")):
		return Spot(0, package=library.rpartition(".")[0])
	if isinstance(node, ast.Attribute) and custom(app, node.value, place):
		return Spot(0, package=ast.unparse(node.value))
	if isinstance(node, ast.Name):
		return _one_of_several(app, node, place, steps)
	if isinstance(node, ast.Call):  # what a factory or a wrapper of the project makes
		maker = value_of(app, node.func, place)
		if maker is not None and (made := _of_known(app, maker)) is not None:
			return made
		called = app.qualified(node.func, place)
		if called and custom(app, node, place):
			return Spot(0, package=called)
		return _wrapped(app, node, place, steps) if called else None
	return None


def _wrapped(app: App, node: ast.Call, place: Place, steps: int) -> Spot | None:
	"""The one function that is handed to a function of a package, as to a decorator."""
	if len(node.args) != 1 or node.keywords:
		return None
	spot = _spot(app, node.args[0], place, steps - 1)
	return spot if spot is not None and spot.line else None


def _of_known(app: App, known: Known) -> Spot | None:
	value = known.value
	if not isinstance(value, (Function, LocalClass)):
		return None
	line = _line(value.scope.node)
	if known.app is app:
		return Spot(line)
	here = os.path.dirname(os.path.abspath(app.path))
	return Spot(line, os.path.relpath(known.app.path, here).replace(os.sep, "/"))


def _one_of_several(app: App, node: ast.Name, place: Place, steps: int) -> Spot | None:
	"""The first of the functions that a name may mean, such as one in each branch of an if."""
	bindings = app.resolver.bindings(node.id, place, order_of(node)) or ()
	found: list[Spot | None] = []
	for binding in bindings:
		value = binding.value
		if binding.kind == "function" and isinstance(value, Scope):
			found.append(Spot(_line(value.node)))
		elif binding.kind == "value" and isinstance(value, ast.expr):
			found.append(_spot(app, value, binding.place, steps - 1))
		elif binding.kind == "unpack":
			rows = elements(app, binding)
			found.append(_first(_spot(at, one, inner, steps - 1) for at, one, inner in rows))
		elif binding.kind == "parameter":
			told = parameter_of(app, binding)
			rows = list(told.given) if told is not None else []
			found.append(_first(_spot(at, one, inner, steps - 1) for at, one, inner in rows))
		else:
			return None
	return _first(found)


def _first(found: Iterable[Spot | None]) -> Spot | None:
	"""The first of several, where all are known."""
	spots = list(found)
	return spots[0] if spots and None not in spots else None


def _line(node: ast.AST) -> int:
	return order_of(node) >> 32


# ==== gradio_patterns.appmap.listeners ====
"""All listeners of a file: the model's, and those on what only a reader of lists can name."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.events import listens
from gradio_patterns.app.gradio_names import CHAINS, EVENTS
from gradio_patterns.app.model import Call, Event, Function
from gradio_patterns.app.scopes import order_of
from gradio_patterns.app.walked import RawCall
from gradio_patterns.appmap.parts import part_of, turns_of
from gradio_patterns.neighbours.imported_names import value_of

_VALUES = (
	ast.JoinedStr, ast.Dict, ast.List, ast.Tuple, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp,
	ast.GeneratorExp, ast.Compare,
)  # fmt: skip


def listeners(app: App) -> list[Event]:
	"""Listeners in source order, then Interfaces, ChatInterfaces and ``gr.api`` endpoints."""
	known = {id(event.call.node) for event in app.events}
	found = [*app.events, *_more(app, known)]
	found.sort(key=lambda event: order_of(event.call.node))
	return [*found, *app.interfaces, *map(app.reader.at, app.calls("api"))]


def _more(app: App, known: set[int]) -> Iterator[Event]:
	"""``for box in boxes: box.change(work)``, and what waits for such a listener."""
	table = app.walked.calls_by_attribute
	names = sorted((EVENTS | CHAINS) & table.keys())
	calls = [(name, raw) for name in names for raw in table[name] if id(raw.node) not in known]
	calls.sort(key=lambda call: (call[1].node.end_lineno or 0, call[1].node.end_col_offset or 0))
	for name, raw in calls:
		waits = name in CHAINS and _waits(app, raw, known)
		named = name in EVENTS - CHAINS and listens(raw.node) and not _no_function(raw.node)
		if waits or (named and (_on_component(app, raw) or _can_only_listen(app, raw))):
			known.add(id(raw.node))
			yield app.reader.at(Call(raw.node, name, raw.place, None))


def _on_component(app: App, raw: RawCall) -> bool:
	assert isinstance(raw.node.func, ast.Attribute)
	on, place = raw.node.func.value, raw.place
	return bool(turns_of(app, on, place)) or part_of(app, on, place) is not None


def _no_function(node: ast.Call) -> bool:
	"""``client.stream("GET", url)``: what is given first is a value that nobody can call."""
	first = node.args[0] if node.args else None
	if isinstance(first, ast.Constant):
		return first.value is not None
	return isinstance(first, _VALUES)


def _can_only_listen(app: App, raw: RawCall) -> bool:
	"""``parts("mode").change(work, box, box)`` on a page: a function with what goes in and out."""
	given, place = raw.node.args, raw.place
	if len(given) < 2 or not any(True for _ in app.enclosing(place)):
		return False
	first = given[0]
	known = value_of(app, first, place)
	return isinstance(first, ast.Lambda) or (
		known is not None and isinstance(known.value, Function)
	)


def _waits(app: App, raw: RawCall, known: set[int]) -> bool:
	assert isinstance(raw.node.func, ast.Attribute)
	on = raw.node.func.value
	return id(on) in known or (isinstance(on, ast.Name) and holds_listener(app, on, raw, known))


def holds_listener(app: App, node: ast.Name, call: RawCall | Call, known: set[int]) -> bool:
	"""Whether a name holds a listener in each of the branches that may have bound it."""
	bindings = app.resolver.bindings(node.id, call.place, order_of(node)) or ()
	return bool(bindings) and all(id(binding.value) in known for binding in bindings)


# ==== gradio_patterns.appmap.makers ====
"""Calls that give a component without being one's class: by annotation, cast or a chosen class."""

import ast

from gradio_patterns.app import App
from gradio_patterns.app.model import Function, Symbol
from gradio_patterns.app.scopes import Place, order_of
from gradio_patterns.appmap.bindings import component_class
from gradio_patterns.neighbours.imported_names import value_of

MADE = frozenset({"get_component_instance", "component"})
"""Functions of Gradio that give a component for whatever names one."""


def makes_one(app: App, node: ast.Call, place: Place) -> bool:
	"""Whether the source says that a call gives one component, without showing which."""
	called = node.func
	value = app.resolve(called, place)
	if isinstance(value, Symbol):
		if value.path == "typing.cast" and node.args:
			return _one(app, node.args[0], place)
		if value.path.startswith("gradio."):
			return value.path.rpartition(".")[2] in MADE
	known = value_of(app, called, place)
	if known is not None and isinstance(known.value, Function):
		annotation = getattr(known.value.node, "returns", None)
		return annotation is not None and _one(known.app, annotation, known.value.around)
	return isinstance(called, ast.Name) and _names_classes(app, called, place)


def _one(app: App, annotation: ast.expr, place: Place) -> bool:
	"""Whether an annotation names components, and no container of them."""
	parts = [annotation]
	if isinstance(annotation, ast.BinOp):
		parts = [annotation.left, annotation.right]
	several = any(isinstance(part, ast.Subscript) for part in parts)
	return not several and component_class(app, annotation, place)


def _names_classes(app: App, node: ast.Name, place: Place) -> bool:
	"""``kind = gr.Textbox if short else gr.Code``, and then ``kind()``."""
	bindings = app.resolver.bindings(node.id, place, order_of(node)) or ()
	ends: list[tuple[ast.expr, Place]] = []
	for binding in bindings:
		value = binding.value
		if binding.kind != "value" or not isinstance(value, ast.expr):
			return False
		chosen = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
		ends += [(each, binding.place) for each in chosen]
	found = [app.resolve(each, where) for each, where in ends]
	return bool(found) and all(
		isinstance(each, Symbol) and (each.gradio or "")[:1].isupper() for each in found
	)


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
	handler_package: str = ""
	"""Where the handler is imported from, if that is no module of the project."""


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
import sys

from gradio_patterns.app import App
from gradio_patterns.app.model import Instance, LocalClass, Symbol
from gradio_patterns.app.scopes import Binding, Place, order_of
from gradio_patterns.app.walked import self_class
from gradio_patterns.appmap.model import UNKNOWN
from gradio_patterns.neighbours.imported_names import Known, value_of

_DATA = frozenset(
	{"pandas", "numpy", "torch", "PIL", "polars", "pydantic", "transformers", "openai"}
)
"""Packages whose classes are no components."""


def variables(app: App) -> dict[int, str]:
	"""Ids of call nodes whose result is bound to a name, and that name."""
	known: dict[int, str] | None = app.memo.get("variables")
	if known is not None:
		return known
	found: dict[int, str] = {}
	app.memo["variables"] = found
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


def custom(app: App, node: ast.expr | None, place: Place) -> str | None:
	"""The name of a component of another package: made by calling a class that is not Gradio's."""
	if isinstance(node, ast.Call):
		return ast.unparse(node.func) if _makes(app, node, place) else None
	if not isinstance(node, (ast.Name, ast.Attribute)):
		return None
	binding: Binding | None = None
	if isinstance(node, ast.Name):
		binding = app.resolver.binding(node.id, place, order_of(node))
	else:
		owner = self_class(node.value, place.scope)
		assigned = owner.attributes.get(node.attr, ()) if owner is not None else ()
		binding = assigned[0] if len(assigned) == 1 else None
	if binding is None or binding.kind not in {"value", "with"}:
		return None
	made = binding.value
	if isinstance(made, ast.Call) and _makes(app, made, binding.place):
		return ast.unparse(node)
	return None


def _makes(app: App, node: ast.Call, place: Place) -> bool:
	"""Whether a call makes a component of another package, or of a class that derives from one."""
	called = node.func
	known = value_of(app, called, place)
	if known is not None:
		return isinstance(known.value, LocalClass) and derives(known)
	value = app.resolve(called, place)
	if not isinstance(value, Symbol) or value.gradio is not None:
		return False
	package = value.path.lstrip(".").partition(".")[0]
	if package.startswith("gradio_"):
		return True
	name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
	return name[:1].isupper() and package not in sys.stdlib_module_names | _DATA


def derives(known: Known, steps: int = 6) -> bool:
	"""Whether a class of the project derives from a component, as far as it can be followed."""
	assert isinstance(known.value, LocalClass)
	scope = known.value.scope
	around = scope.place.parent or scope.place
	for base in getattr(scope.node, "bases", ()) if steps else ():
		value = known.app.resolve(base, around)
		path, kind = (value.path, value.gradio or "") if isinstance(value, Symbol) else ("", "")
		if path.startswith("gradio_") or kind[:1].isupper():
			return True
		parent = value_of(known.app, base, around)
		if (
			parent is not None
			and isinstance(parent.value, LocalClass)
			and derives(parent, steps - 1)
		):
			return True
	return False


# ==== gradio_patterns.appmap.parts ====
"""Which components an expression gives, as a reader of the file would say it.

A part is said by name. ``*rows`` stands for all components of a list whose length the source does
not tell; a name that is bound in several branches stands for itself, where each makes a component.
"""

import ast
from collections.abc import Callable, Iterable

from gradio_patterns.app import App
from gradio_patterns.app.model import Function, Instance, Literal, LocalClass, Symbol
from gradio_patterns.app.scopes import Binding, Place, order_of
from gradio_patterns.app.walked import self_class
from gradio_patterns.appmap.bindings import augments, grown, looped, parameter_of
from gradio_patterns.appmap.makers import MADE, makes_one
from gradio_patterns.appmap.naming import custom, derives, name_of, variables
from gradio_patterns.neighbours.imported_names import Known, value_of

_STEPS = 14
_SAME = frozenset(
	{"list", "tuple", "set", "sorted", "reversed", "frozenset", "chain", "from_iterable"}
)
"""Calls that give what they are given, as far as the components in it go."""

Parts = list[str] | None


def parts_of(app: App, node: ast.expr | None, place: Place, steps: int = _STEPS) -> Parts:
	"""The components that a list, or one component, stands for; None where it is unclear."""
	if node is None or steps <= 0:
		return None
	if isinstance(node, ast.Constant):
		named = isinstance(node.value, str)  # an Interface takes "textbox", too
		return [repr(node.value)] if named else [] if node.value is None else None
	single = part_of(app, node, place, steps - 1)
	if single is not None:
		return [single]
	if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
		return _all(app, node.elts, place, steps)
	if isinstance(node, ast.Starred):
		return parts_of(app, node.value, place, steps - 1)
	if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
		return _all(app, [node.left, node.right], place, steps)
	if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
		return parts_of(app, node.left, place, steps - 1)
	if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
		return _either(app, node, node.values, place, steps)
	if isinstance(node, ast.IfExp):
		return _either(app, node, [node.body, node.orelse], place, steps)
	if isinstance(node, (ast.ListComp, ast.GeneratorExp, ast.SetComp)):
		inner = _comprehended(app, node, place, steps)
		return None if inner is None else [_several(node)]
	if isinstance(node, ast.DictComp):
		found = parts_of(app, node.value, _inside(app, node, place), steps - 1)
		return None if found is None else [_several(node)]
	if isinstance(node, ast.Dict):
		return _all(app, node.values, place, steps)
	if isinstance(node, ast.Call):
		return _called(app, node, place, steps)
	if isinstance(node, ast.Subscript):
		whole = parts_of(app, node.value, place, steps - 1)
		return [_several(node)] if whole and isinstance(node.slice, ast.Slice) else None
	if isinstance(node, (ast.Name, ast.Attribute)):
		return _named(app, node, place, steps)
	return None


def part_of(app: App, node: ast.expr, place: Place, steps: int = _STEPS) -> str | None:
	"""The one component that an expression gives; None where it may be none or several."""
	if steps <= 0:
		return None
	if isinstance(node, ast.NamedExpr):
		return part_of(app, node.value, place, steps - 1)
	value = app.resolve(node, place)
	if isinstance(value, Instance):
		if value.kind in MADE:
			return _written(node)
		return name_of(app, value, variables(app)) if value.kind[:1].isupper() else None
	if value is not None and not isinstance(value, Symbol):
		return custom(app, node, place)
	said = custom(app, node, place)
	if said is not None:
		return said
	if isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice):
		flat = parts_of(app, node.value, place, steps - 1)
		return _written(node) if flat else None
	if isinstance(node, ast.Call):
		return _got(app, node, place, steps)
	if isinstance(node, ast.IfExp):
		ends = [part_of(app, each, place, steps - 1) for each in (node.body, node.orelse)]
		return " or ".join(map(str, ends)) if all(ends) else None
	if not isinstance(node, (ast.Name, ast.Attribute)):
		return None
	known = value_of(app, node, place)
	if known is not None:
		return _written(node) if _is_component(known) else None
	return _one_of_branches(app, node, place, steps)


def _one_of_branches(
	app: App, node: ast.Name | ast.Attribute, place: Place, steps: int
) -> str | None:
	"""A name whose every binding makes a component; None where one is something else."""
	made = 0
	for binding in _bindings(app, node, place):
		if binding.kind in {"value", "with"} and isinstance(binding.value, ast.expr):
			if isinstance(binding.value, ast.Constant) and binding.value.value is None:
				continue
			if part_of(app, binding.value, binding.place, steps - 1) is None:
				return None
		elif binding.kind == "unpack" and isinstance(binding.value, ast.expr):
			if not each(elements(app, binding), lambda a, n, p: part_of(a, n, p, steps - 1)):
				return None
		elif binding.kind == "parameter" and isinstance(node, ast.Name):
			if not given(app, binding, lambda a, n, p: part_of(a, n, p, steps - 1)):
				return None
		elif isinstance(node, ast.Name):
			turns = looped(app, binding, node.id)
			if not turns or not each(turns, lambda a, n, p: _turn(a, n, p, steps - 1)):
				return None
		else:
			return None
		made += 1
	return _written(node) if made else None


def _turn(app: App, node: ast.expr, place: Place, steps: int) -> Parts:
	"""What a loop goes over: nothing may be left unknown, and something has to be there."""
	return parts_of(app, node, place, steps) or None


def _named(app: App, node: ast.Name | ast.Attribute, place: Place, steps: int) -> Parts:
	"""A list by its name: inline where it is bound once and never added to, else ``*name``."""
	bindings = list(_bindings(app, node, place))
	if not bindings or bindings[0].kind == "import":
		return _elsewhere(app, node, place, steps)
	more = grown(app, node, place)
	found: list[str] = []
	for binding in bindings:
		if binding.kind in {"value", "with"} and isinstance(binding.value, ast.expr):
			inner = parts_of(app, binding.value, binding.place, steps - 1)
			if inner is None:
				return None
			found += inner
		elif binding.kind == "unpack" and isinstance(binding.value, ast.expr):
			if not each(elements(app, binding), lambda a, n, p: parts_of(a, n, p, steps - 1)):
				return None
			found.append(_several(node))
		elif binding.kind == "parameter":
			if not given(app, binding, lambda a, n, p: parts_of(a, n, p, steps - 1)):
				return None
			found.append(_several(node))
		elif not augments(app, binding):
			return None
	for added, where in more:
		if parts_of(app, added, where, steps - 2) is None:
			return None
	if more or len(bindings) > 1:
		return [_several(node)] if found or more else []
	return found


def _elsewhere(app: App, node: ast.expr, place: Place, steps: int) -> Parts:
	known = value_of(app, node, place)
	if known is None or known.app is app or not isinstance(known.value, Literal):
		return None
	return parts_of(known.app, known.value.node, known.value.place, steps - 1)


def _bindings(app: App, node: ast.Name | ast.Attribute, place: Place) -> Iterable[Binding]:
	"""All that a name may be bound to where it is used."""
	if isinstance(node, ast.Name):
		return app.resolver.bindings(node.id, place, order_of(node)) or ()
	owner = self_class(node.value, place.scope)
	if owner is not None:
		return owner.attributes.get(node.attr) or owner.bindings.get(node.attr) or ()
	base = value_of(app, node.value, place)
	if base is not None and base.app is app and isinstance(base.value, LocalClass):
		scope = base.value.scope
		return scope.attributes.get(node.attr) or scope.bindings.get(node.attr) or ()
	return ()


def _is_component(known: Known) -> bool:
	value = known.value
	if isinstance(value, LocalClass) and value.instance:
		return derives(known)
	return isinstance(value, Instance) and (value.kind[:1].isupper() or value.kind in MADE)


def _all(app: App, nodes: Iterable[ast.expr], place: Place, steps: int) -> Parts:
	found: list[str] = []
	for node in nodes:
		inner = parts_of(app, node, place, steps - 1)
		if inner is None:
			return None
		found += inner
	return found


def _either(app: App, node: ast.expr, nodes: list[ast.expr], place: Place, steps: int) -> Parts:
	ends = [parts_of(app, each, place, steps - 1) for each in nodes]
	return None if any(end is None for end in ends) else [_several(node)]


def _inside(app: App, node: ast.expr, place: Place) -> Place:
	"""The block of a comprehension's own names."""
	scope = next((one for one in app.walked.scopes if one.node is node), None)
	return scope.place if scope is not None else place


def _comprehended(
	app: App, node: ast.ListComp | ast.GeneratorExp | ast.SetComp, place: Place, steps: int
) -> Parts:
	return parts_of(app, node.elt, _inside(app, node, place), steps - 1)


def _called(app: App, node: ast.Call, place: Place, steps: int) -> Parts:
	called = node.func
	name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
	if name in {"values", "copy"} and isinstance(called, ast.Attribute) and not node.args:
		return parts_of(app, called.value, place, steps - 1)
	if name in _SAME and node.args and _of_python(app, called, place):
		return _all(app, node.args, place, steps)
	if name == "sum" and len(node.args) == 2 and _of_python(app, called, place):
		return parts_of(app, node.args[0], place, steps - 1)
	if name in _SAME | {"dict"} and not node.args and not node.keywords:
		return []
	known = value_of(app, called, place)
	if known is None or not isinstance(known.value, Function):
		return None
	results = known.value.results
	if not results or known.value.is_generator or known.value.is_async:
		return None
	found: list[str] = []
	for _, value, inner in results:
		more = parts_of(known.app, value, inner, steps - 2)
		if more is None:
			return None
		found += more
	return found if len(results) == 1 and known.app is app else [_several(node)]


def _of_python(app: App, called: ast.expr, place: Place) -> bool:
	path = app.qualified(called, place) or ""
	return path.startswith(("builtins.", "itertools."))


def _got(app: App, node: ast.Call, place: Place, steps: int) -> str | None:
	"""``parts.get("name")``, ``rows.pop()``, or a helper whose every return gives a component."""
	called = node.func
	if isinstance(called, ast.Attribute) and called.attr in {"get", "pop"}:
		return _written(node) if parts_of(app, called.value, place, steps - 1) else None
	if makes_one(app, node, place):
		return _written(node)
	known = value_of(app, called, place)
	if known is None or not isinstance(known.value, Function) or known.value.is_generator:
		return None
	results = known.value.results
	ends = [
		value is not None and part_of(known.app, value, inner, steps - 2)
		for _, value, inner in results
	]
	return _written(node) if ends and all(ends) else None


def elements(app: App, binding: Binding) -> list[tuple[App, ast.expr, Place]]:
	"""The expressions of which ``a, b = made()`` takes one; empty where that is unclear."""
	value = binding.value
	wholes: list[tuple[App, ast.expr | None, Place]] = []
	if isinstance(value, ast.Call):
		known = value_of(app, value.func, binding.place)
		if known is not None and isinstance(known.value, Function):
			wholes = [(known.app, each, where) for _, each, where in known.value.results]
	elif isinstance(value, ast.expr):
		wholes = [(app, value, binding.place)]
	found = []
	for where, whole, place in wholes:
		if not isinstance(whole, (ast.Tuple, ast.List)) or binding.element >= len(whole.elts):
			return []
		if any(isinstance(part, ast.Starred) for part in whole.elts):
			return []
		found.append((where, whole.elts[binding.element], place))
	return found


def each(
	wholes: Iterable[tuple[App, ast.expr, Place]],
	asked: Callable[[App, ast.expr, Place], object],
) -> bool:
	found = [asked(app, node, place) is not None for app, node, place in wholes]
	return bool(found) and all(found)


def given(app: App, binding: Binding, asked: Callable[[App, ast.expr, Place], object]) -> bool:
	"""Whether every call in the file gives what is asked, or the annotation names a component."""
	told = parameter_of(app, binding)
	if told is None:
		return False
	return told.annotated or each(told.given, asked)


def _several(node: ast.expr) -> str:
	return f"*{_written(node)}"


def _written(node: ast.expr) -> str:
	text = " ".join(ast.unparse(node).split())
	return text if len(text) <= 40 else f"{text[:37]}..."


def turns_of(app: App, node: ast.expr | None, place: Place) -> list[str]:
	"""The components that a loop variable means in turn, where each can be named."""
	if not isinstance(node, ast.Name):
		return []
	found: list[str] = []
	for binding in _bindings(app, node, place):
		for where, whole, inner in looped(app, binding, node.id):
			found += parts_of(where, whole, inner) or ()
	return [] if any(part.startswith("*") for part in found) else found


# ==== gradio_patterns.appmap.resources ====
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


LOOKS = frozenset(
	{"shutil.which", "shutil.disk_usage", "shutil.get_terminal_size", "tempfile.gettempdir"}
)
"""What only tells where something is, and leaves it as it is."""


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
	if (path.startswith(FILES) and path not in LOOKS) or (
		path == "builtins.open" and _writes(node)
	):
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


# ==== gradio_patterns.appmap.shared ====
"""Objects that outlive a call and that handlers change, with everything the handlers reach."""

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.appmap.model import Shared
from gradio_patterns.effects.changes import changes_in
from gradio_patterns.effects.reachable import Run, runs_of
from gradio_patterns.effects.shared_objects import thing_of

_Key = tuple[int, str]


def shared(app: App) -> Iterator[Shared]:
	"""Names of modules, closures and shared objects that some handler rebinds or changes."""
	writers: dict[_Key, dict[str, None]] = {}
	readers: dict[_Key, dict[str, None]] = {}
	said: dict[_Key, str] = {}
	for function, _ in app.handlers:
		runs = list(runs_of(app, function))
		own = {id(run.function.scope) for run in runs}
		for run in runs:
			for change in changes_in(run.app, run.function, run.shared):
				key = change.thing[:2]
				if key[0] in own:  # of a function that each call runs anew
					continue
				writers.setdefault(key, {})[function.name] = None
				said.setdefault(key, _root(change.said, change.thing.name))
	names = {name for _, name in writers}
	for function, _ in app.handlers:
		for run in runs_of(app, function):
			for key in _read(run, names):
				readers.setdefault(key, {})[function.name] = None
	lines = _lines(app)
	found = [
		Shared(said[key], lines.get(key, 0), tuple(each), tuple(readers.get(key, ())))
		for key, each in writers.items()
	]
	yield from sorted(found, key=lambda one: (one.line == 0, one.line, one.name))


def _root(said: str, name: str) -> str:
	"""``page.title`` of ``page.title[0].x``, as the file writes it."""
	head, found, _ = said.partition(name)
	return f"{head}{name}" if found else name


def _read(run: Run, names: set[str]) -> Iterator[_Key]:
	for node in run.function.own_nodes:
		named = isinstance(node, ast.Name) and node.id in names
		if named or (isinstance(node, ast.Attribute) and node.attr in names):
			assert isinstance(node, (ast.Name, ast.Attribute))
			if isinstance(node.ctx, ast.Load):
				found = thing_of(run.app, run.function, node, run.shared)
				if found is not None:
					yield found.thing[:2]


def _lines(app: App) -> dict[_Key, int]:
	"""Where names and attributes of the file are bound first."""
	found: dict[_Key, int] = {}
	for scope in app.walked.scopes:
		for table in (scope.bindings, scope.attributes):
			for name, bindings in table.items():
				line = getattr(bindings[0].value, "lineno", 0)
				if line:
					found.setdefault((id(scope), name), line)
	return found


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
	"""A line number as the text form writes it; nothing for what stands in another file."""
	return f"{line}: " if line else ""


def wire_line(wire: Wire) -> str:
	"""``34: send.click -> file_ticket (line 24): title, upload -> listing, note``."""
	where = f" (line {wire.handler_line})" if wire.handler_line else ""
	if wire.handler_path:
		where = f" ({wire.handler_path}:{wire.handler_line})"
	elif wire.handler_package:
		where = f" (of {wire.handler_package})"
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
			writers = dict.fromkeys(w.handler for w in one.wires if component.name in w.outputs)
			readers = dict.fromkeys(w.handler for w in one.wires if component.name in w.inputs)
			yield (
				f"{at(component.line)}{component.name}: {component.kind}, written by "
				f"{', '.join(writers) or 'nobody'}, read by {', '.join(readers) or 'nobody'}"
			)


# ==== gradio_patterns.appmap.wires ====
"""Components and listeners of a file, read off its model."""

import ast
from collections.abc import Iterator
from functools import lru_cache

from gradio_patterns.api.lifespans import parameters_ever
from gradio_patterns.api.symbols import is_class
from gradio_patterns.app import App
from gradio_patterns.app.gradio_names import APPS, CHAINS
from gradio_patterns.app.model import Call, Event, Function, Instance, Listener
from gradio_patterns.app.scopes import Place, Scope, order_of
from gradio_patterns.appmap.handlers import handler_of
from gradio_patterns.appmap.listeners import holds_listener, listeners
from gradio_patterns.appmap.model import UNKNOWN, Component, Wire
from gradio_patterns.appmap.naming import name_of
from gradio_patterns.appmap.parts import part_of, parts_of, turns_of
from gradio_patterns.neighbours.imported_names import value_of

SETTINGS = (
	"queue", "concurrency_limit", "concurrency_id", "api_name", "api_visibility", "show_api",
	"trigger_mode", "every", "batch", "time_limit", "stream_every", "cancels", "js",
)  # fmt: skip


def components(app: App, names: dict[int, str]) -> Iterator[Component]:
	"""Every component and layout of the file, in source order."""
	rendered = {id(f.node) for f, event in app.handlers if event.name == "render"}
	made = [call for call in app.gradio_calls if on_page(call.name)]
	for call in sorted([*made, *_of_packages(app)], key=lambda each: order_of(each.node)):
		if not _updates(app, call, rendered):
			around = [name_of(app, outer, names) for outer, _ in app.enclosing(call.place)]
			own = name_of(app, Instance(call.name, call), names)
			yield Component(own, call.name, call.node.lineno, tuple(reversed(around)))


def _of_packages(app: App) -> Iterator[Call]:
	"""Components of packages that are called ``gradio_...``, as custom components are."""
	if not any(path.startswith("gradio_") for _, path in app.walked.imports):
		return
	walked = app.walked
	for raws in (*walked.calls_by_name.values(), *walked.calls_by_attribute.values()):
		for raw in raws:
			path = app.qualified(raw.node.func, raw.place) or ""
			package, _, name = path.rpartition(".")
			component = package.startswith("gradio_") and name[:1].isupper()
			if component and not package.startswith("gradio_client"):
				yield Call(raw.node, name, raw.place, None)


def _updates(app: App, call: Call, rendered: set[int]) -> bool:
	"""Whether a handler makes the component: as an answer it changes one, and adds none."""
	scope = call.place.scope
	if id(scope.node) in rendered or any(True for _ in app.enclosing(call.place)):
		return False
	return app.is_handler(scope) or _helps(app, scope)


def _helps(app: App, scope: Scope) -> bool:
	"""Whether handlers alone call a function, which then makes a part of their answers."""
	name = getattr(scope.node, "name", "")
	if not name or scope.kind != "function":
		return False
	walked = app.walked
	calls = (*walked.calls_by_name.get(name, ()), *walked.calls_by_attribute.get(name, ()))
	return bool(calls) and all(app.is_handler(raw.place.scope) for raw in calls)


@lru_cache(maxsize=512)
def on_page(kind: str) -> bool:
	"""Whether a class makes a part of a page: it takes an ``elem_id``, or has no look."""
	if kind in {"State", "BrowserState", "Timer", "ParamViewer"}:
		return True
	return kind not in APPS and is_class(kind) and "elem_id" in parameters_ever(kind, "")


def wires(app: App, names: dict[int, str]) -> Iterator[Wire]:
	"""Every listener, and every Interface and ChatInterface with its function."""
	every = listeners(app)
	known = {id(event.call.node) for event in every}
	for event in every:
		spot = handler_of(app, event)
		before = _before(app, event, known)
		inputs = _parts(app, event.inputs, event.inputs_node, event.call.place, names)
		outputs = _parts(app, event.outputs, event.outputs_node, event.call.place, names)
		if event.name == "ChatInterface":
			inputs = ("message", "history", *inputs[2:])
			outputs = ("chat",)
		elif event.name == "api":
			inputs, outputs = _asked(app, event), ("answer",)
		yield Wire(
			line=line_of(event),
			triggers=tuple(_triggers(app, event, before, names, known)),
			handler=_handler(event),
			handler_line=spot.line if spot is not None else 0,
			handler_path=spot.path if spot is not None else "",
			handler_package=spot.package if spot is not None else "",
			inputs=inputs,
			outputs=outputs,
			after=_line(before) if before is not None else 0,
			settings=tuple(_settings(event)),
		)


def _asked(app: App, event: Event) -> tuple[str, ...]:
	"""What an endpoint without a page takes: the parameters of its function."""
	known = value_of(app, event.fn, event.call.place) if event.fn is not None else None
	if known is None or not isinstance(known.value, Function):
		return (UNKNOWN,)
	return tuple(known.value.parameters)


def _before(app: App, event: Event, known: set[int]) -> ast.Call | None:
	"""The listener that an event waits for."""
	if isinstance(event.source, Listener):
		return event.source.call.node
	if event.name not in CHAINS:
		return None
	called = event.call.node.func
	node = called.value if isinstance(called, ast.Attribute) else None
	if isinstance(node, ast.Name):
		binding = app.resolver.binding(node.id, event.call.place, order_of(node))
		node = binding.value if binding is not None else None  # type: ignore[assignment]
	return node if isinstance(node, ast.Call) and id(node) in known else None


def line_of(event: Event) -> int:
	"""The line of the event's own name: a chain begins at the line of its first listener."""
	return _line(event.call.node)


def _line(node: ast.Call) -> int:
	called = node.func
	return (called.end_lineno or node.lineno) if isinstance(called, ast.Attribute) else node.lineno


def _triggers(
	app: App, event: Event, before: ast.Call | None, names: dict[int, str], known: set[int]
) -> Iterator[str]:
	if event.name == "render" and event.triggers:
		yield "render"
	elif not event.listener or before is not None or event.name in {"render", "api"}:
		yield event.name
		return
	if not event.triggers:
		called = event.call.node.func
		node = called.value if isinstance(called, ast.Attribute) else None
		if (
			event.name in CHAINS
			and isinstance(node, ast.Name)
			and holds_listener(app, node, event.call, known)
		):
			yield f"{node.id}.{event.name}"
			return
		yield from (f"{one}.{event.name}" for one in _started_by(app, node, event.call.place))
	for component, name in event.triggers:
		if component is not None:
			yield f"{name_of(app, component, names)}.{name}"
	for node, name in _unnamed(event):
		yield from (f"{one}.{name}" for one in _started_by(app, node, event.call.place))


def _unnamed(event: Event) -> Iterator[tuple[ast.expr, str]]:
	"""Triggers of ``gr.on`` whose component the model does not know."""
	if None not in dict(event.triggers):
		return
	given = event.call.argument(1 if event.name == "render" else 0, "triggers")
	written = given.elts if isinstance(given, (ast.List, ast.Tuple)) else [given]
	attributes = [part for part in written if isinstance(part, ast.Attribute)]
	for (component, name), part in zip(event.triggers, attributes, strict=True):
		if component is None:
			yield part.value, name


def _started_by(app: App, node: ast.expr | None, place: Place) -> list[str]:
	"""What an event is of: ``for box in [first, second]: box.change(...)`` is of both."""
	said = turns_of(app, node, place)
	one = part_of(app, node, place) if node is not None and not said else None
	written = f"{_short(node)}{UNKNOWN}" if node is not None else UNKNOWN
	return said or [one or written]


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
	place: Place,
	names: dict[int, str],
) -> tuple[str, ...]:
	"""Names of components; where the model does not know one, what stands in the source."""
	if parts is not None and None not in parts:
		return tuple(name_of(app, part, names) for part in parts)
	said = parts_of(app, node, place)
	if said is not None:
		return tuple(said)
	if not isinstance(node, (ast.List, ast.Tuple)):
		written = _short(node) if node is not None else ""
		return (f"{written}{UNKNOWN}",)
	found: list[str] = []
	for element in node.elts:
		one = parts_of(app, element, place)
		unclear = f"{_short(element)}{UNKNOWN}"
		found += [unclear] if one is None else one
	return tuple(found)


def _short(node: ast.expr) -> str:
	text = ast.unparse(node)
	return text if len(text) <= 40 else f"{text[:37]}..."


def _settings(event: Event) -> Iterator[tuple[str, str]]:
	for name in SETTINGS:
		value = event.call.keyword(name)
		if value is not None:
			yield name, _short(value)


# ==== gradio_patterns.cli ====
"""The command line. A command is one line in ``COMMANDS`` and one module.

The module has ``add_arguments(parser)`` and ``run(args) -> int`` and is imported only when its
command is called; its docstring is the command's help.
``parser`` is an ``argparse.ArgumentParser``.
"""

import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Any

COMMANDS = {
	"review": ("gradio_patterns.cli.review", "review apps, and fix them"),
	"migrate": ("gradio_patterns.cli.migrate", "rewrite apps for a newer Gradio"),
	"map": (
		"gradio_patterns.cli.map_app",
		"draw an app on one page: wired, shared, touched",
	),
	"explain": ("gradio_patterns.cli.explain", "say what a rule means and how to follow it"),
	"rules": ("gradio_patterns.cli.rules", "list the rules"),
	"eval": ("gradio_patterns.cli.eval", "hold the rules to a regression set"),
	"checklist": ("gradio_patterns.cli.checklist", "print a checklist, e.g. before deploying"),
	"api": ("gradio_patterns.cli.api", "say what a name of Gradio's API is at a version"),
	"census": (
		"gradio_patterns.cli.census",
		"review very many projects as one job, and count",
	),
	"skill": ("gradio_patterns.cli.skill", "give the skill to coding assistants"),
	"mcp": ("gradio_patterns.cli.mcp", "serve the review to assistants over MCP"),
	"server": ("gradio_patterns.cli.server", "serve the review to editors (LSP)"),
	"ui": ("gradio_patterns.cli.ui", "start the review as a page in the browser"),
	"config": ("gradio_patterns.cli.config", "list what a configuration file may say"),
	"clean": ("gradio_patterns.cli.clean", "delete what --cache keeps"),
	"completion": ("gradio_patterns.cli.completion", "print a shell's completion script"),
	"version": ("gradio_patterns.cli.version", "say which version this is, --json for programs"),
}
PATHS = (".py", ".pyw", ".ipynb")
"""Ends of words that are paths, also of files that are not there."""
ALIASES = {"check": "review", "rule": "explain"}
"""Words of other linters for the same."""
DEBUG = "GRADIO_PATTERNS_TRACEBACK"
"""The variable with which a fault of this tool shows its traceback."""
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG)


def main(argv: Sequence[str] | None = None) -> int:
	"""Run a command; the exit status."""
	arguments = list(sys.argv[1:] if argv is None else argv)
	try:
		return _flushed(_run(arguments))
	except BrokenPipeError:
		# The reader left (``| head``): say no more, and leave nothing to flush at exit.
		os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
		return 141
	except KeyboardInterrupt:
		print("interrupted", file=sys.stderr)
		return 130
	except Exception as error:
		if isinstance(error, OSError) and error.errno in _FULL and error.filename is None:
			return complain(f"the output cannot be written: {error.strerror}")
		if os.environ.get(DEBUG):
			raise
		said = " ".join(f"{type(error).__name__}: {error}".split())
		return complain(
			f"{said[:300]}; this is a fault of gradio-patterns, please report it"
			f" ({DEBUG}=1 shows where it is)"
		)


def _flushed(status: int) -> int:
	sys.stdout.flush()
	return status


def _run(arguments: list[str]) -> int:
	for stream in (sys.stdout, sys.stderr):
		# A terminal that cannot show a character gets it escaped, not an exception.
		getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
	first = arguments[0] if arguments else ""
	if first == "help" and len(arguments) > 1:
		first, arguments = arguments[1], [arguments[1], "--help"]
	if first in ("", "-h", "--help", "help"):
		print(usage(), file=sys.stdout if first else sys.stderr)
		return 0 if first else 2
	if first in ("-V", "--version"):
		from gradio_patterns import __version__

		print(f"gradio-patterns {__version__}")
		return 0
	if first == "--install-completion":
		first, arguments = "completion", ["completion", "--install", *arguments[1:]]
	name, words = ALIASES.get(first, first), arguments[1:]
	if name not in COMMANDS:
		if not _is_for_review(first):
			return complain(_unknown(first))
		name, words = "review", arguments
	module = import_module(COMMANDS[name][0])
	args = _parsed(name, module, words)
	if isinstance(args, int):
		return args
	args.words = words
	status: int = module.run(args)
	return status


def _is_for_review(word: str) -> bool:
	"""Whether a call without a command begins as one of ``review`` does: option or path."""
	separators = (os.sep, "/")
	return (
		word.startswith("-")
		or word.endswith(PATHS)
		or (os.path.exists(word) or any(separator in word for separator in separators))
	)


def _parsed(name: str, module: ModuleType, arguments: list[str]) -> Any:
	"""The parsed arguments, or the exit status where argparse ends the call."""
	from gradio_patterns.cli import parsing

	return parsing.parsed(name, module, arguments)


def usage() -> str:
	"""The commands."""
	width = max(map(len, COMMANDS))
	also = {command: f" (also: {alias})" for alias, command in ALIASES.items()}
	lines = [
		f"  {name:{width}}  {what}{also.get(name, '')}" for name, (_, what) in COMMANDS.items()
	]
	return "\n".join(
		(
			"usage: gradio-patterns COMMAND [...]   (COMMAND --help says more)",
			"       gradio-patterns PATH [...]      (the same as review PATH)",
			"",
			"Reviews Gradio apps with rules that were each run on real Gradio.",
			"",
			*lines,
		)
	)


MISSING = 4
"""The exit status of a command that needs an extra which is not installed."""


def complain(message: str, status: int = 2) -> int:
	"""One line on standard error, and the exit status, by default that of a wrong call."""
	print(f"gradio-patterns: {message}", file=sys.stderr)
	return status


def _unknown(word: str) -> str:
	from gradio_patterns.findings.diagnostics import nearest

	hint = nearest(word, [*COMMANDS, *ALIASES]) or f"; there are {', '.join(COMMANDS)}"
	return f"unknown command {word!r}{hint}"


# ==== gradio_patterns.cli.api ====
"""Say what a name of Gradio's API is at a version: parameters, events, what is gone, what instead.

NAME is a component, function, event or parameter: Chatbot, Blocks.launch, Button.click,
"Textbox(lines)". With --since, what came and went from that version on: of the names, or of all.
"""

import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli import complain

if TYPE_CHECKING:
	import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
	"""The arguments of ``api``."""
	parser.add_argument("name", nargs="*", metavar="NAME", help="e.g. Chatbot, Blocks.launch")
	parser.add_argument("--gradio", metavar="V", help="the version asked about (default: newest)")
	parser.add_argument("--since", metavar="V", help="what is new and gone since this version")
	parser.add_argument(
		"--format", "--output-format", dest="format", choices=("text", "json"), default="text"
	)


def run(args: argparse.Namespace) -> int:
	"""Print what is known of each name; 1 where one of them is unknown."""
	from gradio_patterns.api import newest
	from gradio_patterns.api.describe import describe, look_up
	from gradio_patterns.api.release_diff import told_news
	from gradio_patterns.findings.diagnostics import Refused
	from gradio_patterns.target.target import asked_for

	try:
		version = asked_for(args.gradio, "--gradio").version if args.gradio else newest()
		since = asked_for(args.since, "--since").version if args.since else None
	except Refused as refused:
		return complain(refused.diagnostic.message)
	if since is None and not args.name:
		return complain("name something of Gradio, or say --since VERSION")
	unknown = any(look_up(name, version)["kind"] == "unknown" for name in args.name)
	if since is not None:
		sys.stdout.write(told_news(since, version, args.name, args.format) + "\n")
		return 1 if unknown else 0
	for name in args.name:
		sys.stdout.write(describe(name, version, args.format) + "\n")
	return 1 if unknown else 0


# ==== gradio_patterns.cli.checklist ====
"""Print a checklist; without a name, say which there are."""

import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli import complain

if TYPE_CHECKING:
	import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
	"""The arguments of ``checklist``."""
	parser.add_argument("name", nargs="?", metavar="LIST", help="e.g. before-deploying")
	parser.add_argument(
		"--format", "--output-format", dest="format", choices=("md", "github", "json"), default="md"
	)


def run(args: argparse.Namespace) -> int:
	"""Print the list, or the names of the lists."""
	from gradio_patterns.knowledge import checklists
	from gradio_patterns.knowledge.catalog import UnknownRuleError

	try:
		if args.name is None:
			sys.stdout.write(checklists.list_checklists(args.format))
		else:
			sys.stdout.write(checklists.checklist(args.name, args.format))
	except UnknownRuleError as error:
		return complain(str(error))
	return 0


# ==== gradio_patterns.cli.explain ====
"""Say what a rule means, what goes wrong, and how to put it right.

RULE is a name, an alias or a code. Another word, such as queue, lists the rules about it.
A - reads a traceback or a log from the standard input, and names the rule, the line and the fix.
"""

import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli import complain

if TYPE_CHECKING:
	import argparse

LONGEST = 2_000_000
"""Bytes of a log that are read."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
	"""The arguments of ``explain``."""
	add = parser.add_argument
	add(
		"rule",
		nargs="*",
		metavar="RULE",
		help="a rule's name, alias or code, any word, or - for a traceback to read",
	)
	add("--all", action="store_true", help="every rule")
	formats = ("text", "markdown", "json")
	add("--gradio-version", metavar="X", help="with -: the Gradio version of the app")
	add("--format", "--output-format", dest="format", choices=formats, default="text")


def run(args: argparse.Namespace) -> int:
	"""Print each rule asked for; GP0xx codes are explained from their table."""
	from gradio_patterns.knowledge.catalog import UnknownRuleError

	if args.all == bool(args.rule):
		return complain("name a rule, or say --all" if not args.rule else "--all takes no names")
	if args.rule == ["-"]:
		return _log(args)
	if args.all:
		sys.stdout.write(_all(args.format))
		return 0
	for place, word in enumerate(args.rule):
		try:
			text = _diagnostic(word) or _told(word, args.format)
		except UnknownRuleError as error:
			return complain(str(error))
		sys.stdout.write(("\n" if place and args.format == "text" else "") + text)
	return 0


def _log(args: argparse.Namespace) -> int:
	"""What a traceback means; 1 where nothing is known of it."""
	from gradio_patterns.symptoms.explained import explain_log
	from gradio_patterns.symptoms.printing import tell

	if sys.stdin.isatty():
		print("paste the traceback, then press Ctrl-D", file=sys.stderr)
	text = sys.stdin.buffer.read(LONGEST).decode("utf-8", "replace")
	overrides: dict[str, object] = {}
	if args.gradio_version:
		overrides["gradio_version"] = args.gradio_version
	found = explain_log(text, overrides)
	sys.stdout.write(tell(found, args.format))
	return 0 if any(one.known for one in found) else 1


def _told(word: str, fmt: str) -> str:
	"""One rule, or the list of those about the word."""
	from gradio_patterns.knowledge import explain, listing
	from gradio_patterns.knowledge.catalog import find

	if find(word) is None:
		from gradio_patterns.knowledge.about import about

		names = about(word)
		if names:
			return listing.list_rules(names, fmt)
	return explain.explain(word, fmt)


def _all(fmt: str) -> str:
	"""Every rule by code: one after the other, or one JSON list."""
	from gradio_patterns.knowledge import explain
	from gradio_patterns.knowledge.catalog import load_index

	texts = [explain.explain(rule.code, fmt) for rule in load_index() if rule.stage != "removed"]
	if fmt == "json":
		return "[\n" + ",\n".join(text.rstrip() for text in texts) + "\n]\n"
	return "\n".join(texts)


def _diagnostic(word: str) -> str:
	from gradio_patterns.findings.diagnostics import DIAGNOSTICS

	for code, known in DIAGNOSTICS.items():
		if word.upper() == code or word.lower().replace("_", "-") == known.name:
			return f"{code} {known.name} (exit {known.exit})\n{known.meaning}\n"
	return ""


# ==== gradio_patterns.cli.map_app ====
"""Draw the map of an app: pages, listeners, state, shared objects, files, network, launch.

Read it instead of the source. "?" stands for what cannot be read off one file. Nothing is run.
Exit status: 0 a map; 2 a wrong call; 3 a file could not be read, or nothing of Gradio was found.
"""

import sys
from typing import TYPE_CHECKING

from gradio_patterns.appmap.formats import FORMATS

if TYPE_CHECKING:
	import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
	"""The arguments of ``map``."""
	parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders or - (default: .)")
	parser.add_argument(
		"--format", "--output-format", dest="format", choices=FORMATS, default="text"
	)
	parser.add_argument("--gradio-version", metavar="V", help="read the app for this Gradio")


def run(args: argparse.Namespace) -> int:
	"""Print the map."""
	from gradio_patterns.appmap.formats import render
	from gradio_patterns.appmap.gather import map_paths
	from gradio_patterns.findings.diagnostics import NOTHING_TO_REVIEW, Refused
	from gradio_patterns.findings.finding import Diagnostic
	from gradio_patterns.report.common import problem
	from gradio_patterns.settings.options import Options

	overrides = {"gradio_version": args.gradio_version} if args.gradio_version else {}
	stdin = sys.stdin.buffer.read() if "-" in args.paths else b""
	try:
		maps, problems = map_paths(args.paths or ["."], Options(overrides, stdin=stdin))
	except Refused as refused:
		print(problem(refused.diagnostic), file=sys.stderr)
		return 2
	if not maps and not problems:
		nothing = "nothing of Gradio was found there"
		problems = [Diagnostic(NOTHING_TO_REVIEW, nothing, " ".join(args.paths or ["."]))]
	sys.stdout.write(render(maps, problems, args.format))
	for one in problems:
		print(problem(one), file=sys.stderr)
	return 3 if problems else 0


# ==== gradio_patterns.cli.migrate ====
"""Rewrite apps for a newer Gradio: every fix that concerns versions, in one go.

Shows the changes as a diff; --write makes them. What nobody but a person can decide is listed.
"""

import os
import sys
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
	import argparse

	from gradio_patterns.findings.finding import Report
	from gradio_patterns.settings.options import Options

RULES = (
	"upgrading", "GP301", "GP302", "GP303", "GP304", "GP305", "GP306", "GP307", "GP317", "GP318",
	"GP401", "GP402", "GP403", "GP503", "GP506", "GP507", "GP512", "GP803", "GP805",
)  # fmt: skip
"""The rules about what changed between versions, beside those of the category."""


_BY_HAND = {
	"theme-left-on-blocks": "this file has no single launch() of it that could take it",
	"chat-history-of-pairs": "where the history goes is not plain",
	"old-gradio-with-new-dependencies": "requirements are yours to change",
	"readme-and-requirements-disagree": "requirements are yours to change",
}
"""Why a finding without a fix has none."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
	"""The arguments of ``migrate``."""
	add = parser.add_argument
	add("paths", nargs="*", metavar="PATH", help="files, folders or - (default: this folder)")
	add("--to", metavar="V", help="the Gradio to get to: 6, 5.50.0 (default: the newest)")
	add("--write", action="store_true", help="change the files instead of showing a diff")
	unsafe = "also rewrite where behaviour may change; look at each"
	add("--unsafe-fixes", action="store_true", help=unsafe)
	add("--exclude", action="append", metavar="GLOBS", help="paths to leave alone")
	add("--force-exclude", action="store_true", help="leave out excluded files that are named too")


def run(args: argparse.Namespace) -> int:
	"""Migrate, show or write, and tell what is left."""
	from gradio_patterns.engine import pipeline
	from gradio_patterns.findings.diagnostics import Refused, exit_status
	from gradio_patterns.report.common import problem

	paths = list(args.paths) or ["."]
	try:
		report = pipeline.review_paths(paths, _options(args, paths))
	except Refused as refused:
		print(problem(refused.diagnostic), file=sys.stderr)
		return 2
	if "-" in paths:
		rewrites = report.rewrites
		sys.stdout.write(rewrites[0].after if rewrites else _text(args))
	elif not args.write:
		_print_diffs(report)
	told = "".join(f"{line}\n" for line in _told(report, paths, unsafe=args.unsafe_fixes))
	(sys.stderr if "-" in paths or not args.write else sys.stdout).write(told)
	for error in report.errors:
		print(problem(error), file=sys.stderr)
	return exit_status(report.errors, report.failing, report.failed)


def _options(args: argparse.Namespace, paths: list[str]) -> Options:
	from gradio_patterns.settings.options import Options
	from gradio_patterns.target import target

	args.stdin = sys.stdin.buffer.read() if "-" in paths else b""
	overrides: dict[str, object] = {
		"select": RULES,
		"min_severity": "info",
		"questions": False,
		"unsafe_fixes": bool(args.unsafe_fixes),
		"gradio_version": args.to or target.newest().text,
		"max_findings": None,
	}
	excluded = tuple(w.strip() for v in args.exclude or () for w in v.split(",") if w.strip())
	if excluded:
		overrides["exclude"] = excluded
	return Options(
		overrides=overrides,
		stdin=args.stdin,
		fix=True,
		write=args.write,
		use_baseline=False,
		force_exclude=args.force_exclude,
	)


def _text(args: argparse.Namespace) -> str:
	"""Standard input as it came, where nothing was changed."""
	data: bytes = args.stdin
	return data.decode("utf-8", "surrogateescape")


def _print_diffs(report: Report) -> None:
	from gradio_patterns.cli.terminal import colored
	from gradio_patterns.report.frames import unified

	color = colored(sys.stdout, os.environ)
	for rewrite in report.rewrites:
		lines = unified(rewrite.before, rewrite.after, rewrite.path, color=color)
		sys.stdout.write("".join(f"{line}\n" for line in lines))


def _told(report: Report, paths: list[str], *, unsafe: bool) -> list[str]:
	"""What was changed, what is left, and why."""
	from gradio_patterns.api.patched import places
	from gradio_patterns.report.common import plural

	changed = sum(rewrite.applied for rewrite in report.rewrites)
	written = all(rewrite.written for rewrite in report.rewrites)
	verb = "made" if written else "to make (--write makes them)"
	lines = [f"{plural(changed, 'change')} {verb} in {plural(len(report.rewrites), 'file')}"]
	counts = Counter(rule for rewrite in report.rewrites for rule in rewrite.rules)
	lines += [f"  {number:4}  {rule}" for rule, number in sorted(counts.items())]
	changes = places(paths)
	if report.findings or changes:
		lines.append(f"left for a person: {len(report.findings) + len(changes)}")
	lines += [
		f"  {path}:{line} {what} is changed here, so nothing that uses it is rewritten: see whether"
		f" it is still there, and still needed, in {report.target.text}"
		for path, line, what in changes
	]
	for finding in report.findings:
		where = f"{finding.path}:{finding.start.line}:{finding.start.column}"
		why = _BY_HAND.get(finding.rule, "no rewrite is known to keep its meaning")
		if finding.fix is not None and finding.fix.applicability == "unsafe" and not unsafe:
			why = f"--unsafe-fixes would {finding.fix.message}"
		elif finding.fix is not None:
			why = finding.fix.message
		lines.append(f"  {where} {finding.rule}: {finding.message} [{why}]")
	lines.append(f"for Gradio {report.target.text}; {plural(report.reviewed, 'file')} read")
	return lines


# ==== gradio_patterns.cli.parsing ====
"""The parser, and what it says of mistakes."""

import argparse
import re
from types import ModuleType
from typing import NoReturn

from gradio_patterns.findings.diagnostics import nearest

_CHOICE = r"invalid choice: '([^']*)' \(choose from (.*)\)"


class Parser(argparse.ArgumentParser):
	"""Says what was probably meant, in two lines instead of all the options."""

	def error(self, message: str) -> NoReturn:
		line = f"{self.prog}: error: {message}{_hint(message, list(self._option_string_actions))}"
		self.exit(2, f"{line}\ntry '{self.prog} --help'\n")


def _hint(message: str, options: list[str]) -> str:
	choice = re.search(_CHOICE, message)
	if choice:
		return nearest(choice[1], re.findall(r"[\w.-]+", choice[2]))
	_, unknown, words = message.partition("unrecognized arguments: ")
	flags = [word.partition("=")[0] for word in words.split() if word.startswith("-")]
	return nearest(flags[0], options) if unknown and flags else ""


def parser_of(name: str, module: ModuleType) -> Parser:
	"""The parser of one command."""
	parser = Parser(
		prog=f"gradio-patterns {name}",
		description=module.__doc__,
		formatter_class=argparse.RawDescriptionHelpFormatter,
		allow_abbrev=False,
	)
	module.add_arguments(parser)
	return parser


def parsed(name: str, module: ModuleType, arguments: list[str]) -> argparse.Namespace | int:
	"""The parsed arguments, or the exit status where the call ends here."""
	parser = parser_of(name, module)
	if not {"-h", "--help"}.isdisjoint(arguments):
		parser.print_help()
		return 0
	try:
		return parser.parse_intermixed_args(arguments)
	except SystemExit as stop:
		return stop.code if isinstance(stop.code, int) else 2


# ==== gradio_patterns.cli.review ====
"""Review Gradio apps: files, folders, notebooks, or - for standard input.

Exit status: 0 nothing at or above --fail-on; 1 findings; 2 a wrong call or configuration, or a
fault of this tool; 3 nothing found, but something could not be reviewed.
"""

import gc
import os
import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli.review_arguments import add_arguments
from gradio_patterns.cli.review_request import asked
from gradio_patterns.cli.terminal import colored
from gradio_patterns.findings.diagnostics import (
	UNUSED_SUPPRESSION,
	USAGE,
	Refused,
	exit_status,
	refuse,
)
from gradio_patterns.findings.finding import Report
from gradio_patterns.report import render
from gradio_patterns.settings.options import Options

if TYPE_CHECKING:
	import argparse
	from collections.abc import Callable

__all__ = ["add_arguments", "run"]


def run(args: argparse.Namespace) -> int:
	"""Review, print, and say by the exit status how it went."""
	from gradio_patterns.engine import pipeline

	try:
		paths, options = asked(args)
		if args.show_files or args.show_settings or args.watch:
			return _instead(args, paths, options)
		report = pipeline.review_paths(paths, options, _teller())
		if args.llm:
			return _judged(args, report, options)
		if args.write_baseline is not None:
			return _write_baseline(args, report)
		if args.add_ignores:
			return _tell_ignores(args, report)
		status = _print(args, report, options)
		gc.freeze()  # the process ends here: no last look through all that was imported
		return status
	except Refused as refused:
		from gradio_patterns.report.common import problem

		print(problem(refused.diagnostic), file=sys.stderr)
		return 2


def _teller() -> Callable[[int, int], None] | None:
	"""Who tells how far a review is: nobody, where no person looks on."""
	if not sys.stderr.isatty():
		return None
	from gradio_patterns.cli import progress

	return progress.teller(sys.stderr)


def _instead(args: argparse.Namespace, paths: list[str], options: Options) -> int:
	"""What is asked for instead of a review."""
	if args.watch:
		from gradio_patterns.cli import watch

		return watch.watch(paths, options, args.words)
	from gradio_patterns.cli import show_settings

	show = show_settings.shown_files if args.show_files else show_settings.shown_settings
	text = show(paths, options, "json" if args.format == "json" else "text")
	if args.output is not None:
		_write(args.output, text)
	else:
		sys.stdout.write(text)
	return 0


def _judged(args: argparse.Namespace, report: Report, options: Options) -> int:
	"""The same with the answers of a model; 130 where it was interrupted."""
	from gradio_patterns.llm import command
	from gradio_patterns.llm.settings import UnusableError

	if args.dry_run:
		try:
			sys.stdout.write(command.dry_run(args, report, options))
		except UnusableError as error:
			raise refuse(USAGE, str(error)) from None
		return 0
	report, interrupted = command.with_judgements(args, report, options)
	if args.write_baseline is not None:
		status = _write_baseline(args, report)
	else:
		status = _print(args, report, options)
	return 130 if interrupted else status


def _print(args: argparse.Namespace, report: Report, options: Options) -> int:
	terminal = sys.stdout.isatty() and args.output is None
	color = args.output is None and colored(sys.stdout, os.environ)
	chosen = args.format or ("full" if terminal else "concise")
	if args.statistics:
		from gradio_patterns.report import counts

		text = counts.render(report, chosen, color=color)
	else:
		text = render(report, chosen, color=color, show_fixes=args.show_fixes)
		text = _linked(text, report, chosen) if args.output is None else text
	if args.output is not None:
		_write(args.output, text)
	if args.diff_only:
		_print_diffs(report, color)
		if args.output is None:
			sys.stderr.write(text)
	elif args.fix and "-" in args.paths:
		sys.stdout.buffer.write(_fixed_stdin(report, options))
		if args.output is None:
			sys.stderr.write(text)
	elif args.output is None:
		sys.stdout.write(text)
	return exit_status(report.errors, report.failing, report.failed)


def _linked(text: str, report: Report, chosen: str) -> str:
	"""With links to the rules, where people read it and their terminal shows them."""
	from gradio_patterns.cli.terminal import linked, linking

	if chosen not in ("concise", "full") or not linking(sys.stdout, os.environ):
		return text
	return linked(text, report)


def _print_diffs(report: Report, color: bool) -> None:
	from gradio_patterns.report.frames import unified

	for rewrite in report.rewrites:
		lines = unified(rewrite.before, rewrite.after, rewrite.path, color=color)
		sys.stdout.write("".join(f"{line}\n" for line in lines))


def _fixed_stdin(report: Report, options: Options) -> bytes:
	"""What standard input becomes; without a fix, its very bytes."""
	if report.rewrites:
		return report.rewrites[0].data
	return options.stdin


def _write(path: str, text: str) -> None:
	from gradio_patterns.fixing import writing

	problem = writing.write(path, text.encode("utf-8", "backslashreplace"), None, path)
	if problem is not None:
		raise Refused(problem)


def _tell_ignores(args: argparse.Namespace, report: Report) -> int:
	"""What comments were written, and what they could not silence."""
	from gradio_patterns.report.common import plural, problem

	if args.diff_only:
		_print_diffs(report, colored(sys.stdout, os.environ))
	count = sum(rewrite.applied for rewrite in report.rewrites)
	said = f"{plural(count, 'comment')} {'to write' if args.diff_only else 'written'}"
	out = sys.stderr if args.diff_only else sys.stdout
	for finding in report.findings:
		out.write(f"{finding.path}:{finding.start.line}: {finding.rule} is not silenced\n")
	out.write(f"{said} in {plural(len(report.rewrites), 'file')}\n")
	for error in report.errors:
		print(problem(error), file=sys.stderr)
	return exit_status(report.errors, report.failing, report.failed)


def _write_baseline(args: argparse.Namespace, report: Report) -> int:
	from gradio_patterns.filters import baseline
	from gradio_patterns.report.common import plural, problem

	path = args.write_baseline or args.baseline
	findings = [finding for finding in report.findings if finding.code != UNUSED_SUPPRESSION]
	_write(path, baseline.dump(findings))
	for error in report.errors:
		print(problem(error), file=sys.stderr)
	print(f"{plural(len(findings), 'finding')} written to {path}")
	return exit_status(report.errors, 0, report.failed)


# ==== gradio_patterns.cli.review_arguments ====
"""The arguments of ``review``."""

from typing import TYPE_CHECKING

from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.report import FORMATS
from gradio_patterns.settings.config import FAIL_ON

if TYPE_CHECKING:
	import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
	"""The arguments of ``review``."""
	add = parser.add_argument
	add("paths", nargs="*", metavar="PATH", help="files, folders or - (default: this folder)")
	add("--gradio-version", metavar="V", help="review for this Gradio: 5.50.0, 5, '>=4,<6'")
	add("--select", action="append", metavar="RULES", help="names, codes, categories, DEFAULT, ALL")
	add("--ignore", action="append", metavar="RULES", help="the same, not to be run")
	add("--min-severity", choices=SEVERITIES, help="the weakest to show (default: warning)")
	add("--fail-on", choices=FAIL_ON, help="the weakest for exit status 1 (default: warning)")
	add("--exit-zero", action="store_true", help="exit with 0 whatever is found")
	add("--max-findings", type=count, metavar="N", help="show at most N findings")
	add("--questions", action="store_true", default=None, help="ask what only a reader can decide")
	add("--no-questions", action="store_false", dest="questions", default=None, help="do not ask")
	add("--exclude", action="append", metavar="GLOBS", help="paths not to review")
	add("--force-exclude", action="store_true", help="leave out excluded files that are named too")
	add("--config", metavar="FILE", help="use this configuration file only")
	add("--no-config", action="store_true", help="use no configuration file")
	add("--stdin-filename", metavar="NAME", help="the name of the text read from -")
	speed = parser.add_argument_group("speed")
	cores = "review in N processes; 0: one for each core (default: 1)"
	speed.add_argument("--jobs", type=count, default=1, metavar="N", help=cores)
	kept = "where findings of unchanged files are kept (default: this user's cache folder)"
	speed.add_argument("--cache", metavar="DIR", help=kept)
	speed.add_argument("--no-cache", action="store_true", help="keep nothing, review everything")
	_output_arguments(parser)
	_fix_arguments(parser)
	model_arguments(parser)
	judging = parser.add_argument_group("of --llm alone")
	judging.add_argument("--dry-run", action="store_true", help="print what would be sent")
	judging.add_argument("--llm-mode", choices=("targeted", "agent"), help="default: targeted")
	part = parser.add_argument_group("only what is new")
	since = "only lines changed since Git's BASE (default: HEAD)"
	part.add_argument("--diff", nargs="?", const="HEAD", metavar="BASE", help=since)
	part.add_argument("--staged", action="store_true", help="only staged lines, as staged")
	part.add_argument("--baseline", metavar="FILE", help="leave out the findings of this file")
	into = "write today's findings to FILE (default: the one of --baseline)"
	part.add_argument("--write-baseline", nargs="?", const="", metavar="FILE", help=into)


def _output_arguments(parser: argparse.ArgumentParser) -> None:
	add = parser.add_argument_group("output").add_argument
	form = "default: full at a terminal, else concise"
	add("--format", "--output-format", dest="format", choices=FORMATS, help=form)
	add("--output", metavar="FILE", help="write the report to a file")
	add("--statistics", action="store_true", help="how often each rule was broken, not where")
	add("--show-files", action="store_true", help="list the files that would be reviewed")
	add("--show-settings", action="store_true", help="print the settings of each path and stop")
	add("--watch", action="store_true", help="review again whenever a file changes")


def _fix_arguments(parser: argparse.ArgumentParser) -> None:
	add = parser.add_argument_group("fixes").add_argument
	add("--fix", action="store_true", help="apply safe fixes")
	unsafe = "with --fix or --diff-only: also those that may change behaviour"
	add("--unsafe-fixes", action="store_true", default=None, help=unsafe)
	add("--diff-only", action="store_true", help="print what --fix would change")
	add("--show-fixes", action="store_true", help="show the fix of each finding")
	comments = "write comments that silence what is found; with --diff-only, show them"
	add("--add-ignores", action="store_true", help=comments)
	add("--reason", metavar="TEXT", help="of --add-ignores: why, written into each comment")


def model_arguments(parser: argparse.ArgumentParser) -> None:
	"""The arguments about the model to ask."""
	model = parser.add_argument_group("a model that answers the questions (extra llm)")
	model.add_argument("--llm", action="store_true", help="ask a model too")
	model.add_argument("--model", metavar="NAME", help="which (default: OPENAI_MODEL)")
	model.add_argument("--base-url", metavar="URL", help="where (default: OPENAI_BASE_URL)")
	model.add_argument("--llm-concurrency", metavar="N", help="requests at a time (default: 8)")
	model.add_argument("--llm-tokens", metavar="N", help="at most so many tokens in all")
	model.add_argument("--llm-timeout", metavar="S", help="seconds for an answer (default: 90)")
	model.add_argument("--llm-price", metavar="R/W", help="$ for a million tokens read/written")
	model.add_argument("--llm-cache", metavar="DIR", help="where answers are kept, or 'off'")
	model.add_argument("--llm-config", metavar="FILE", help="settings in TOML, e.g. base-url")


OF_A_MODEL = (
	"model", "base_url", "llm_concurrency", "llm_tokens", "llm_timeout", "llm_price", "llm_cache",
	"llm_config", "llm_mode", "dry_run",
)  # fmt: skip
"""What means nothing without ``--llm``."""


def without_llm(args: argparse.Namespace) -> str:
	"""An option that was given and has no effect, for lack of ``--llm``."""
	given = (name for name in OF_A_MODEL if getattr(args, name, None))
	return "" if args.llm else "".join(f"--{name.replace('_', '-')}" for name in [*given][:1])


def count(text: str) -> int:
	"""A whole number; argparse tells of a wrong one by this function's name."""
	if not text.isdecimal():
		raise ValueError(text)
	return int(text)


# ==== gradio_patterns.cli.review_request ====
"""What the arguments of ``review`` ask for, and which of them do not go together."""

import os
import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli.review_arguments import without_llm
from gradio_patterns.findings.diagnostics import USAGE, Refused, refuse
from gradio_patterns.settings import places
from gradio_patterns.settings.options import Options

if TYPE_CHECKING:
	import argparse

LISTS = ("select", "ignore", "exclude")
STATISTICS = ("concise", "full", "json")
SHOWN = ("concise", "json")
ALONE: dict[str, tuple[str, ...]] = {
	"statistics": ("fix", "diff_only", "show_fixes"),
	"show_files": ("fix", "diff_only", "llm"),
	"show_settings": ("fix", "diff_only", "llm"),
	"add_ignores": ("fix", "diff", "staged", "llm"),
	"write_baseline": (),
	"watch": ("llm", "output", "staged"),
}
"""What only one of can be asked for, and which other options do not go with it."""


def asked(args: argparse.Namespace) -> tuple[list[str], Options]:
	"""Paths and options as the arguments say; raises ``Refused`` where they do not go together."""
	paths: list[str] = list(args.paths)
	base = args.diff
	if base is not None and base != "HEAD" and os.path.exists(base):
		from gradio_patterns.filters import changes

		if not changes.is_revision(base):
			# ``--diff app.py``: the word is a path that the option took for its base.
			paths.insert(0, base)
			base = "HEAD"
	paths = paths or ["."]
	_check(args, paths)
	overrides: dict[str, object] = {}
	for name in LISTS:
		words = _split(getattr(args, name))
		if words:
			overrides[name] = words
	for name in ("min_severity", "fail_on", "gradio_version", "max_findings", "questions"):
		value = getattr(args, name)
		if value is not None:
			overrides[name] = value
	for name in ("baseline", "unsafe_fixes"):
		if getattr(args, name) is not None:
			overrides[name] = getattr(args, name)
	if args.write_baseline is not None or args.statistics or args.add_ignores:
		overrides["max_findings"] = None
	if args.exit_zero:
		overrides["fail_on"] = "never"
	if args.llm:
		overrides["questions"] = True
	if args.questions or args.llm:
		overrides["max_questions"] = None  # asked for: all of them
	options = Options(
		overrides=overrides,
		config_file=args.config,
		isolated=args.no_config,
		stdin=sys.stdin.buffer.read() if "-" in paths else b"",
		stdin_name=args.stdin_filename or "stdin.py",
		diff=base,
		staged=args.staged,
		fix=args.fix or (args.diff_only and not args.add_ignores),
		write=(args.fix or args.add_ignores) and not args.diff_only,
		use_baseline=args.write_baseline is None,
		jobs=args.jobs,
		cache=cache_of(args, paths),
		add_ignores=(args.reason or "").strip() if args.add_ignores else None,
		force_exclude=args.force_exclude,
	)
	return paths, options


def cache_of(args: argparse.Namespace, paths: list[str]) -> str | None:
	"""Where findings are kept; standard input is reviewed each time."""
	if args.no_cache or "-" in paths:
		return None
	return args.cache or places.kept_reviews(os.environ, sys.platform)


def wrong(message: str) -> Refused:
	"""What to raise for options that do not go together."""
	return refuse(USAGE, message)


def _check(args: argparse.Namespace, paths: list[str]) -> None:
	if args.cache is not None and args.no_cache:
		raise wrong("--cache and --no-cache exclude each other")
	if args.config is not None and args.no_config:
		raise wrong("--config and --no-config exclude each other")
	if args.staged and args.diff is not None:
		raise wrong("--diff and --staged exclude each other")
	if args.staged and args.fix:
		raise wrong("--fix writes files, --staged reviews what is staged; use --diff")
	if args.llm and args.questions is False:
		raise wrong("--llm answers questions; it does not go with --no-questions")
	if useless := without_llm(args):
		raise wrong(f"{useless} goes with --llm")
	if "-" in paths and len(paths) > 1:
		raise wrong("- stands alone: standard input is one file")
	if "-" in paths and (args.staged or args.diff is not None):
		raise wrong("--diff and --staged are for files, not for standard input")
	if args.stdin_filename and "-" not in paths:
		raise wrong("--stdin-filename goes with - as the path")
	_check_habits(args, paths)
	if args.write_baseline is not None:
		if args.fix or args.diff_only or args.diff is not None or args.staged:
			raise wrong("--write-baseline takes all findings; it goes with no --fix and no --diff")
		if not (args.write_baseline or args.baseline):
			raise wrong("--write-baseline needs a FILE, its own or that of --baseline")


def _check_habits(args: argparse.Namespace, paths: list[str]) -> None:
	"""The options that do something else than to review and report."""
	if args.exit_zero and args.fail_on is not None:
		raise wrong("--exit-zero and --fail-on exclude each other")
	if args.reason is not None and not args.add_ignores:
		raise wrong("--reason goes with --add-ignores")
	if args.reason and ("#" in args.reason or not args.reason.isprintable()):
		raise wrong("--reason is one line of text without #")
	alone = [name for name in ALONE if getattr(args, name) not in (None, False)]
	if args.watch and args.statistics:
		alone.remove("statistics")
	if len(alone) > 1:
		first, second = (f"--{name.replace('_', '-')}" for name in alone[:2])
		raise wrong(f"{first} and {second} exclude each other")
	for name in alone:
		barred = [word for word in ALONE[name] if getattr(args, word) not in (None, False)]
		if barred:
			flags = (f"--{word.replace('_', '-')}" for word in (name, barred[0]))
			raise wrong(" does not go with ".join(flags))
	if (args.add_ignores or args.watch) and "-" in paths:
		raise wrong(f"--{'watch' if args.watch else 'add-ignores'} is for files, not for -")
	if args.statistics and args.format not in (None, *STATISTICS):
		raise wrong(f"--statistics goes with --format {' or '.join(STATISTICS)}")
	if (args.show_files or args.show_settings) and args.format not in (None, *SHOWN):
		raise wrong(f"--show-files and --show-settings go with --format {' or '.join(SHOWN)}")


def _split(values: list[str] | None) -> tuple[str, ...]:
	words = [word.strip() for value in values or () for word in value.split(",")]
	return tuple(word for word in words if word)


# ==== gradio_patterns.cli.rules ====
"""List the rules, all or by category, severity, code prefix, name, `fixable`, ..."""

import sys
from typing import TYPE_CHECKING

from gradio_patterns.cli import complain

if TYPE_CHECKING:
	import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
	"""The arguments of ``rules``."""
	parser.add_argument("select", nargs="*", metavar="WORD", help="e.g. events, error, GP8")
	parser.add_argument(
		"--format",
		"--output-format",
		dest="format",
		choices=("text", "markdown", "json"),
		default="text",
	)


def run(args: argparse.Namespace) -> int:
	"""Print the list."""
	from gradio_patterns.knowledge import listing
	from gradio_patterns.knowledge.catalog import UnknownRuleError

	try:
		sys.stdout.write(listing.list_rules(args.select, args.format))
	except UnknownRuleError as error:
		return complain(str(error))
	return 0


# ==== gradio_patterns.cli.terminal ====
"""What a terminal can show: colours and links, as its variables say."""

import re
from collections.abc import Mapping
from typing import Protocol

from gradio_patterns.findings.finding import Report

LINKING = ("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby", "WarpTerminal")
LINKING_TERMS = ("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour")
LINKING_SIGNS = ("WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "KITTY_WINDOW_ID")
VTE = 5000
"""The first version of the library behind GNOME's terminal that shows links."""
_RULE = r"(?<= )(GP\d{3}) ([a-z0-9-]+)(?=: )"


class Stream(Protocol):
	"""A text stream, as far as it matters here."""

	def isatty(self) -> bool: ...


def colored(stream: Stream, environment: Mapping[str, str]) -> bool:
	"""NO_COLOR forbids colours and FORCE_COLOR asks for them; else a terminal has them."""
	if environment.get("NO_COLOR"):
		return False
	if environment.get("FORCE_COLOR", "0") != "0":
		return True
	return stream.isatty() and environment.get("TERM") != "dumb"


def linking(stream: Stream, environment: Mapping[str, str]) -> bool:
	"""Whether the terminal is known to show OSC 8 links; FORCE_HYPERLINK has the last word."""
	forced = environment.get("FORCE_HYPERLINK")
	if forced is not None:
		return forced not in ("", "0")
	if not stream.isatty() or environment.get("TERM") == "dumb" or environment.get("CI"):
		return False
	vte = environment.get("VTE_VERSION", "")
	return (
		environment.get("TERM_PROGRAM") in LINKING
		or environment.get("TERM") in LINKING_TERMS
		or any(environment.get(sign) for sign in LINKING_SIGNS)
		or (vte.isdecimal() and int(vte) >= VTE)
	)


def linked(text: str, report: Report) -> str:
	"""The text with the name of every rule a link to its page."""
	pages = {finding.code: finding.url for finding in report.findings if finding.url}

	def link(match: re.Match[str]) -> str:
		url = pages.get(match[1])
		return f"\x1b]8;;{url}\x1b\\{match[0]}\x1b]8;;\x1b\\" if url else match[0]

	return re.sub(_RULE, link, text)


# ==== gradio_patterns ====
"""Reviews Gradio apps with rules that were each run on real Gradio, version by version."""

__version__ = "0.1.0"

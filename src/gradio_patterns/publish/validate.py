"""Reads and validates the folders of rules: every record, the files beside it, all together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gradio_patterns.publish.examples import example_problems
from gradio_patterns.publish.faults import Fault, record_problems
from gradio_patterns.publish.proofs import PROOF, proof_problems
from gradio_patterns.publish.records import Problem, Record
from gradio_patterns.publish.strict_json import read_json
from gradio_patterns.support.wording import awaited_words

RECORD = "rule.json"


@dataclass(frozen=True)
class Rule:
    """A valid record and the folder it came from."""

    record: Record
    folder: Path


def validate_folder(root: Path) -> list[Fault]:
    """Every fault of every rule below ``root``, which may also be the folder of one rule."""
    return read_rules(root)[1]


def read_rules(root: Path) -> tuple[list[Rule], list[Fault]]:
    """The valid rules below ``root`` by code, and all faults.

    Rules that name each other are looked up only when ``root`` holds all of them.
    """
    if not root.is_dir():
        return [], [Fault(str(root), "", "is not a folder", "a folder of rules")]
    whole = not (root / RECORD).exists() and not any(root.glob(f"*/{RECORD}"))
    rules: list[Rule] = []
    faults: list[Fault] = []
    for path in record_paths(root):
        rule, found = read_rule(path)
        faults += found
        if rule is not None:
            rules.append(rule)
    rules.sort(key=lambda rule: rule.record.code)
    faults += _clashes(rules)
    if whole:
        faults += _strangers(rules)
        faults += _orphans(root)
    return rules, sorted(faults, key=lambda fault: fault.path)


def record_paths(root: Path) -> list[Path]:
    """The records below ``root``: of one rule, of one category or of all."""
    return sorted(path for depth in ("", "*/", "*/*/") for path in root.glob(depth + RECORD))


def read_rule(path: Path) -> tuple[Rule | None, list[Fault]]:
    """One record, validated with the files beside it; None when the record is not valid."""
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return None, [Fault(str(path), "", f"cannot be read: {error}", "a UTF-8 file")]
    data, problems = read_json(text)
    if data is not None:
        problems += record_problems(data)
    if problems:
        return None, [Fault(str(path), *problem) for problem in problems]
    rule = Rule(Record.model_validate(data), path.parent)
    problems = [*_place_problems(rule), *_file_problems(rule)]
    faults = [Fault(str(path), *problem) for problem in problems]
    faults += [
        Fault(str(path.parent / PROOF), *problem)
        for problem in proof_problems(rule.record, rule.folder)
    ]
    return rule, faults


def _place_problems(rule: Rule) -> Iterator[Problem]:
    record, folder = rule.record, rule.folder.resolve()
    name = record.name.replace("-", "_")
    if folder.name != name:
        yield Problem("name", f"{record.name} stands in folder {folder.name}", f"folder {name}")
    if folder.parent.name != record.category:
        yield Problem(
            "category",
            f"{record.category} stands in folder {folder.parent.name}",
            f"folder {record.category}",
        )


def _file_problems(rule: Rule) -> Iterator[Problem]:
    record, folder = rule.record, rule.folder
    if record.status.stage == "removed":
        return
    yield from example_problems(folder)
    check = folder / "check.py"
    if not check.is_file():
        if record.detection.kind == "static":
            yield Problem("detection.kind", "is static, but check.py is missing", "a check.py")
    elif not awaited_words(check):
        yield Problem("", "check.py: has no WORDS", 'WORDS = ("name", ...), a tuple of texts')
    if record.status.stage == "stable" and not (folder / "proof.py").is_file():
        yield Problem("status.stage", "is stable, but proof.py is missing", "preview, or a proof")


def _clashes(rules: Sequence[Rule]) -> Iterator[Fault]:
    codes: dict[str, str] = {}
    names: dict[str, str] = {}
    for rule in rules:
        record, path = rule.record, str(rule.folder / RECORD)
        if record.code in codes:
            yield Fault(path, "code", f"{record.code} is {codes[record.code]}", "a code of its own")
        codes.setdefault(record.code, record.name)
        for field, name in _handles(record):
            if name in names:
                yield Fault(path, field, f"{name} is taken by {names[name]}", "a name of its own")
            names.setdefault(name, record.code)


def _handles(record: Record) -> Iterable[tuple[str, str]]:
    aliases = [(f"aliases[{index}]", alias) for index, alias in enumerate(record.aliases)]
    return [("name", record.name), *aliases]


def _strangers(rules: Sequence[Rule]) -> Iterator[Fault]:
    names = {rule.record.name for rule in rules}
    for rule in rules:
        for index, name in enumerate(rule.record.related):
            if name not in names:
                yield Fault(
                    str(rule.folder / RECORD),
                    f"related[{index}]",
                    f"{name} is no rule",
                    "names of existing rules",
                )


def _orphans(root: Path) -> Iterator[Fault]:
    for folder in sorted(root.glob("*/*/")):
        if any(folder.glob("*.py")) and not (folder / RECORD).exists():
            yield Fault(str(folder), "", f"has no {RECORD}", "a record in every rule folder")

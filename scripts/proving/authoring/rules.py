"""The rules that have proofs, as the prover sees them."""

import ast
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
RULES = ROOT / "src" / "gradio_patterns" / "rules"


SETTINGS = ("GRADIO", "TIMEOUT", "REQUIRES", "GOOD_MAY_FAIL")


@dataclass(frozen=True)
class Rule:
    """One rule folder with a proof."""

    name: str
    code: str
    stage: str
    range: str
    folder: Path
    timeout: float = 60
    extra_versions: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    good_may_fail: bool = False
    history: tuple[str, ...] = ()
    """The ranges of the record's history."""

    @property
    def proof(self) -> Path:
        return self.folder / "proof.py"

    @property
    def result(self) -> Path:
        return self.folder / "proof.json"

    def example(self, which: str) -> Path:
        """The file of `bad` or `good`."""
        single = self.folder / f"{which}.py"
        return single if single.is_file() else self.folder / which / "app.py"


def find_rules(rules: Path = RULES) -> list[Rule]:
    """All rules that have a record and a proof, by code."""
    found = [load_rule(path) for path in rules.glob("*/*/rule.json")]
    return sorted((rule for rule in found if rule is not None), key=lambda rule: rule.code)


def load_rule(record: Path) -> Rule | None:
    """The rule of a record; None if it has no proof."""
    folder = record.parent
    if not (folder / "proof.py").is_file():
        return None
    fields: dict[str, Any] = json.loads(record.read_text(encoding="utf-8"))
    settings = _settings(folder / "proof.py")
    return Rule(
        name=fields["name"],
        code=fields["code"],
        stage=fields["status"]["stage"],
        range=fields["gradio"],
        folder=folder,
        timeout=float(settings.get("TIMEOUT", 60)),
        extra_versions=tuple(settings.get("GRADIO", ())),
        requires=tuple(settings.get("REQUIRES", ())),
        good_may_fail=bool(settings.get("GOOD_MAY_FAIL", False)),
        history=tuple(fact["gradio"] for fact in fields.get("history", ())),
    )


def _settings(proof: Path) -> dict[str, Any]:
    """Literal assignments at the top of a proof that the prover must know before running it."""
    settings = {}
    for node in ast.parse(proof.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            if name in SETTINGS:
                settings[name] = ast.literal_eval(node.value)
    return settings


def digest(rule: Rule) -> str:
    """A fingerprint of what an observation depends on: proof, examples and the claimed range."""
    summed = hashlib.sha256(json.dumps(["gradio", rule.range]).encode())
    for path in _inputs(rule.folder):
        summed.update(json.dumps(path.relative_to(rule.folder).as_posix()).encode())
        summed.update(path.read_bytes().replace(b"\r\n", b"\n"))
        summed.update(b"\0")
    return summed.hexdigest()


def _inputs(folder: Path) -> Iterator[Path]:
    for name in ("proof.py", "bad.py", "good.py"):
        if (folder / name).is_file():
            yield folder / name
    for name in ("bad", "good"):
        for path in sorted((folder / name).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path

"""A small rule folder to break."""

import json
from pathlib import Path
from typing import Any

from proving.authoring.checking import versions_of
from proving.authoring.record import write
from proving.authoring.rules import Rule, digest, load_rule
from proving.authoring.verdicts import Outcome, judge

BAD = "import gradio as gr\n\ngr.Blocks(oops=True)\n"
GOOD = "import gradio as gr\n\ngr.Blocks()\n"
PROOF = "def observe(app): ...\n"


def make_rule(rules: Path, **changed: Any) -> Rule:
    """A stable rule on Gradio 5 and later, without observations yet."""
    folder = rules / "events" / "no_oops"
    folder.mkdir(parents=True)
    record = {
        "code": "GP899",
        "name": "no-oops",
        "status": {"stage": "stable", "since": "0.1.0"},
        "gradio": ">=5.0",
        **changed,
    }
    (folder / "rule.json").write_text(json.dumps(record), encoding="utf-8")
    for name, text in (("bad.py", BAD), ("good.py", GOOD), ("proof.py", PROOF)):
        (folder / name).write_text(text, encoding="utf-8")
    return reload(folder)


def reload(folder: Path) -> Rule:
    """The rule as it is on disk now."""
    rule = load_rule(folder / "rule.json")
    assert rule is not None
    return rule


def pretend_run(rule: Rule, versions: list[str] | None = None) -> None:
    """Store what a real run would give: bad (by its text) fails from 5.0 on, good never."""
    seen = {
        version: judge(_looked(rule, "bad", version), _looked(rule, "good", version))
        for version in versions or versions_of(rule)
    }
    write(rule, seen, digest(rule))


def _looked(rule: Rule, which: str, version: str) -> Outcome:
    fails = rule.example(which).read_text(encoding="utf-8") == BAD and int(version[0]) >= 5
    return Outcome("seen", "TypeError: oops") if fails else Outcome("not-seen", "it was built")

"""What became of the rules between two revisions, as lines for the change log.

python scripts/rule_changes.py v0.1.0            since that tag
python scripts/rule_changes.py v0.1.0 v0.2.0     between two
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
RULES = "src/gradio_patterns/rules"
Rules = Mapping[str, Mapping[str, Any]]


def rules_at(revision: str, root: Path = ROOT) -> dict[str, dict[str, Any]]:
    """The records of a revision by their code, as Git has them."""
    listed = _git(root, "ls-tree", "-r", "--name-only", revision, "--", RULES).splitlines()
    paths = [path for path in listed if path.endswith("/rule.json")]
    asked = "".join(f"{revision}:{path}\n" for path in paths).encode()
    command = ["git", "cat-file", "--batch"]
    said = subprocess.run(command, cwd=root, input=asked, capture_output=True, check=True).stdout
    found: dict[str, dict[str, Any]] = {}
    while said:
        head, _, rest = said.partition(b"\n")
        size = int(head.split()[-1])
        record = json.loads(rest[:size])
        found[record["code"]] = record
        said = rest[size + 1 :]
    return found


def changes(before: Rules, after: Rules) -> Iterator[str]:
    """A line for each rule that came, went or changed, by code."""
    for code in sorted({*before, *after}):
        old, new = before.get(code), after.get(code)
        if old is None and new is not None:
            yield f"* New: {code} `{new['name']}` ({new['severity']}): {new['summary']}"
        elif new is None and old is not None:
            yield f"* Removed: {code} `{old['name']}`"
        elif old is not None and new is not None:
            told = list(_differences(old, new))
            if told:
                yield f"* {code} `{new['name']}`: {'; '.join(told)}"


def _differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    if old["name"] != new["name"]:
        yield f"was called `{old['name']}`"
    if old["severity"] != new["severity"]:
        yield f"{new['severity']} instead of {old['severity']}"
    if old["gradio"] != new["gradio"]:
        yield f"for Gradio {_range(new)} instead of {_range(old)}"
    if old["status"]["stage"] != new["status"]["stage"]:
        yield f"{new['status']['stage']} instead of {old['status']['stage']}"
    if old.get("default", True) != new.get("default", True):
        yield "runs by default" if new.get("default", True) else "runs only where it is selected"


def _range(rule: Mapping[str, Any]) -> str:
    return rule["gradio"] or "of any version"


def _git(root: Path, *words: str) -> str:
    done = subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout


def main(revisions: list[str]) -> int:
    if len(revisions) not in (1, 2):
        print((__doc__ or "").strip(), file=sys.stderr)
        return 2
    before, after = (rules_at(revision) for revision in (revisions[0], [*revisions, "HEAD"][1]))
    print(*changes(before, after), sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

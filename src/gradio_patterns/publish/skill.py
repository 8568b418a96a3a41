"""The agent skill: a folder of texts made from the catalog and the package's own sources.

Standard library only, so that an installed package can make it anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from gradio_patterns import __version__
from gradio_patterns.api.payloads import PAYLOAD_FILE
from gradio_patterns.api.replacements import REPLACEMENTS_FILE
from gradio_patterns.api.table import TABLE_FILE
from gradio_patterns.knowledge.catalog import CATALOG_FILE, INDEX_FILE, load_catalog
from gradio_patterns.publish import skill_references
from gradio_patterns.publish.skill_sources import PACKAGE, TEMPLATES, sources

NAME = "gradio-review"
UNUSED = frozenset({"folder", "has_check", "origin", "words"})
"""Of a record, what only the review's index and the site need."""
SEEN = ("gradio", "verdict", "bad")
DATA = (f"knowledge/{INDEX_FILE}", "target/gradio_versions.json")


def bundle() -> dict[str, str]:
    """Every generated file of the skill: its path below the skill's folder, and its text.

    ``evals/`` is written by hand where it stands; who installs the skill does not get it, since
    it holds the answers.
    """
    files = {"SKILL.md": skill_page(), "scripts/review.py": _template("review.py")}
    files |= {f"scripts/{path}": text for path, text in sources().items()}
    files |= {f"scripts/data/{name}": text for name, text in data()}
    files |= {f"references/{path}": text for path, text in skill_references.pages()}
    return dict(sorted(files.items()))


def skill_page() -> str:
    """SKILL.md."""
    page = _template("SKILL.md").replace("{version}", __version__)
    page = page.replace("{gotchas}", _template("gotchas.md").strip())
    return page.replace("{references}", skill_references.table())


def data() -> Iterator[tuple[str, str]]:
    """The data that a review, ``explain`` and ``api`` read."""
    for name in DATA:
        yield name.rpartition("/")[2], (PACKAGE / name).read_text(encoding="utf-8")
    for path in (TABLE_FILE, REPLACEMENTS_FILE, PAYLOAD_FILE):
        with open(path, encoding="utf-8") as file:
            yield path.replace("\\", "/").rpartition("/")[2], file.read()
    lines = ",\n".join(map(_slim, load_catalog().values()))
    yield CATALOG_FILE, f'{{"format": "gradio-patterns/catalog-v1", "rules": [\n{lines}\n]}}\n'


def _slim(rule: Mapping[str, Any]) -> str:
    """A record as ``explain`` needs it, on one line."""
    kept = {key: value for key, value in rule.items() if key not in UNUSED}
    kept["proof"] = [{key: row[key] for key in SEEN} for row in rule["proof"]]
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def _template(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")

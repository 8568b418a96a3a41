"""The agent skill: a folder of texts made from the catalog and the package's own sources.

Standard library only, so that an installed package can make it anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from gzip import compress
from pathlib import Path
from typing import Any

from gradio_patterns import __version__
from gradio_patterns.api.payloads import PAYLOAD_FILE
from gradio_patterns.api.private_names import INNER_FILE
from gradio_patterns.api.replacements import REPLACEMENTS_FILE
from gradio_patterns.api.table import TABLE_FILE
from gradio_patterns.knowledge.catalog import CATALOG_FILE, INDEX_FILE, load_catalog
from gradio_patterns.knowledge.explain import alike
from gradio_patterns.publish import skill_references
from gradio_patterns.publish.skill_sources import PACKAGE, TEMPLATES, sources

NAME = "gradio-review"
UNUSED = frozenset({"folder", "has_check", "origin", "words"})
"""Of a record, what only the review's index and the site need."""
TABLES = (TABLE_FILE, INNER_FILE, REPLACEMENTS_FILE, PAYLOAD_FILE)
INDEX = PACKAGE / "knowledge" / INDEX_FILE
VERSIONS = PACKAGE / "target" / "gradio_versions.json"


def bundle() -> dict[str, bytes]:
    """Every generated file of the skill: its path below the skill's folder, and its bytes.

    ``evals/`` is written by hand where it stands; who installs the skill does not get it, since
    it holds the answers.
    """
    files = {"SKILL.md": skill_page(), "scripts/review.py": _template("review.py")}
    files |= {f"scripts/{path}": text for path, text in sources().items()}
    files |= {f"scripts/data/{VERSIONS.name}": VERSIONS.read_text(encoding="utf-8")}
    files |= {f"references/{path}": text for path, text in skill_references.pages()}
    plain = {path: text.encode() for path, text in files.items()}
    return dict(sorted((plain | dict(packed())).items()))


def skill_page() -> str:
    """SKILL.md."""
    page = _template("SKILL.md").replace("{version}", __version__)
    page = page.replace("{gotchas}", _template("gotchas.md").strip())
    return page.replace("{references}", skill_references.table())


def packed() -> Iterator[tuple[str, bytes]]:
    """Long tables and records, a fifth of their size: programs alone read them."""
    for path in (*map(Path, TABLES), INDEX):
        yield _packed(path.name, path.read_bytes())
    lines = ",\n".join(map(_slim, load_catalog().values()))
    text = f'{{"format": "gradio-patterns/catalog-v1", "rules": [\n{lines}\n]}}\n'
    yield _packed(CATALOG_FILE, text.encode())


def _slim(rule: Mapping[str, Any]) -> str:
    """A record as ``explain`` needs it, on one line."""
    kept = {key: value for key, value in rule.items() if key not in UNUSED}
    kept["proof"] = alike(rule["proof"])
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def _packed(name: str, text: bytes) -> tuple[str, bytes]:
    return f"scripts/data/{name}.gz", compress(text, compresslevel=9, mtime=0)


def _template(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")

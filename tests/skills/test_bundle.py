"""The limits and promises of the skill's folder; its texts are read as an assistant reads them."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest

import gradio_patterns
from gradio_patterns.knowledge.catalog import CATEGORIES, load_catalog, load_index
from gradio_patterns.publish import skill_sources
from gradio_patterns.publish.skill import NAME

ROOT = Path(__file__).resolve().parents[2]
FIELDS = {"name", "description", "license", "compatibility", "metadata", "allowed-tools"}


def page(skill: Path) -> str:
    return (skill / "SKILL.md").read_text(encoding="utf-8")


def fields(text: str) -> dict[str, str]:
    head = text.split("---\n")[1]
    return dict(re.findall(r"^([a-z-]+):[ ]*(.*)$", head, re.MULTILINE))


def test_files_and_bytes_are_few_with_the_evals_too(skill: Path) -> None:
    files = [path for path in skill.rglob("*") if path.is_file()]
    evals = ROOT / "skill" / NAME / "evals"
    files += [path for path in evals.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    assert len(files) <= 60
    assert sum(path.stat().st_size for path in files) <= 2_000_000


def test_the_page_is_short(skill: Path) -> None:
    """Tokens are estimated twice: four characters each, and one per word or sign."""
    text = page(skill)
    assert text.count("\n") < 150
    assert len(text) / 4 < 2000
    assert len(re.findall(r"\w+|[^\w\s]", text)) < 2000


def test_the_front_matter_keeps_the_specification(skill: Path) -> None:
    found = fields(page(skill))
    assert set(found) <= FIELDS
    assert found["name"] == NAME == skill.name
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", NAME)
    assert 250 <= len(found["description"]) <= 500
    assert ": " not in found["description"]
    assert len(found["compatibility"]) <= 500
    for word in ("Gradio", "gr.", "Spaces", "Reviews", "fixes", "upgrades", "Not for"):
        assert word in found["description"]


def test_the_official_validator_accepts_it(skill: Path) -> None:
    validator = pytest.importorskip("skills_ref.validator", reason="needs skills-ref")
    assert validator.validate(skill) == []


def test_every_link_of_the_page_leads_to_a_file_one_level_down(skill: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", page(skill))
    assert {Path(link).name for link in links} == {p.name for p in skill.glob("references/*")}
    assert all((skill / link).is_file() and link.count("/") == 1 for link in links)


def test_references_lead_nowhere_else(skill: Path) -> None:
    for path in skill.glob("references/*.md"):
        text = re.sub(r"`[^`]*`|```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        local = [link for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
        assert local == [], path.name


def test_each_current_rule_stands_in_its_reference(skill: Path) -> None:
    for entry in load_catalog().values():
        if entry["status"]["stage"] != "removed":
            text = (skill / f"references/{entry['category']}.md").read_text(encoding="utf-8")
            assert f"## {entry['code']} {entry['name']}\n" in text


def test_each_check_is_there_below_its_rule(skill: Path) -> None:
    for category in CATEGORIES:
        text = (skill / f"scripts/rules/{category}.py").read_text(encoding="utf-8")
        for rule in load_index():
            if rule.category == category and rule.has_check and rule.stage != "removed":
                module = f"gradio_patterns.rules.{rule.folder.replace('/', '.')}.check"
                assert f"\n# ==== {module} ====\n# {rule.code} {rule.name}: " in text


def test_joined_files_are_python(skill: Path) -> None:
    for path in skill.glob("scripts/*/*.py"):
        compile(path.read_text(encoding="utf-8"), str(path), "exec", dont_inherit=True)


def test_tabs_change_no_program_and_no_text_in_one() -> None:
    text = 'def f():\n    return """a\n    b"""\n\n\nif f(\n        1,\n):\n    pass  # why\n'
    joined = skill_sources.joined("x", {"m": text})
    for said in ("\n\treturn", "\n    b", "\n\t\t1,\n"):
        assert said in joined
    for rooms, _ in skill_sources.JOINED.values():
        for name, source in skill_sources.modules(rooms):
            joined = skill_sources.joined("x", {name: source})
            own = joined[joined.index(skill_sources.MARK) :]
            plain = source.replace(skill_sources.FUTURE, "")
            assert ast.dump(ast.parse(own)) == ast.dump(ast.parse(plain)), name


def test_no_file_is_taken_for_instructions_of_a_project(skill: Path) -> None:
    names = {path.name.upper() for path in skill.rglob("*")}
    assert not names & {"AGENTS.MD", "CLAUDE.MD", "GEMINI.MD"}


def test_rules_named_in_the_text_exist(skill: Path) -> None:
    names = {rule.name for rule in load_index()}
    named = set(re.findall(r"error ([a-z]+(?:-[a-z]+)+):", page(skill)))
    assert named
    assert named <= names


def test_the_patterns_for_writing_are_python(skill: Path) -> None:
    text = (skill / "references/writing.md").read_text(encoding="utf-8")
    for block in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
        ast.parse(block)


def test_the_plugin_manifest_says_the_same() -> None:
    plugin = json.loads((ROOT / ".claude-plugin/plugin.json").read_text(encoding="utf-8"))
    market = json.loads((ROOT / ".claude-plugin/marketplace.json").read_text(encoding="utf-8"))
    assert plugin["version"] == market["metadata"]["version"] == gradio_patterns.__version__
    assert [one["name"] for one in market["plugins"]] == [plugin["name"]]
    assert (ROOT / plugin["skills"] / NAME / "SKILL.md").is_file()

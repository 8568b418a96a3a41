"""MkDocs called by itself in a fresh clone, and the tab of a page outside the navigation."""

from __future__ import annotations

import runpy
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
exceptions = pytest.importorskip("mkdocs.exceptions")


@pytest.fixture
def hook() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "scripts/build_site/mkdocs_hook.py"))


def test_a_fresh_clone_is_told_what_to_run_first(hook: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(exceptions.Abort) as told:
        hook["on_config"]({"docs_dir": str(tmp_path)})
    assert "docs/rules/index.md is missing" in str(told.value)
    assert "python3 scripts/serve_site.py" in str(told.value)
    for name in hook["NEEDED"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    hook["on_config"]({"docs_dir": str(tmp_path)})


def test_the_page_of_a_rule_stands_below_the_tab_of_rules(hook: dict[str, Any]) -> None:
    def page(uri: str) -> Any:
        return SimpleNamespace(
            url=uri.removesuffix("index.md"), file=SimpleNamespace(src_uri=uri), active=False
        )

    home, other = page("rules/index.md"), page("guides/ci.md")
    nav = SimpleNamespace(pages=[home, other])
    hook["on_page_context"]({}, page=page("rules/every-removed.md"), nav=nav)
    assert home.active
    hook["on_post_page"]("")
    assert not home.active
    hook["on_page_context"]({}, page=other, nav=nav)
    assert not home.active

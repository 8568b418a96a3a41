"""How the work is shared between jobs."""

from pathlib import Path

import pytest
from rule_folders import make_rule

from proving.authoring.pool import _shared
from proving.authoring.rules import Rule


@pytest.fixture
def rules(tmp_path: Path) -> list[Rule]:
    return [make_rule(tmp_path / str(number)) for number in range(5)]


@pytest.mark.parametrize(
    ("versions", "jobs", "sizes"),
    [(1, 1, [5]), (1, 2, [3, 2]), (1, 9, [1, 1, 1, 1, 1]), (2, 2, [5, 5]), (3, 2, [5, 5, 5])],
)
def test_no_job_is_idle(rules: list[Rule], versions: int, jobs: int, sizes: list[int]) -> None:
    work = {f"6.{number}.0": rules for number in range(versions)}
    parts = list(_shared(work, jobs))
    assert [len(part) for _, part in parts] == sizes
    for version in work:
        of_version = [rule.folder for one, part in parts for rule in part if one == version]
        assert sorted(of_version) == sorted(rule.folder for rule in rules)

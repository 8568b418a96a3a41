"""The table of releases."""

import datetime

from proving.authoring.releases import TABLE, core, install_before, order


def test_core_versions_are_ordered_and_installable() -> None:
    assert core() == sorted(core(), key=order)
    for version in core():
        before = install_before(version)
        assert before is None or datetime.date.fromisoformat(before)


def test_every_release_has_a_date() -> None:
    import json

    table = json.loads(TABLE.read_text(encoding="utf-8"))
    assert list(table["released"]) == sorted(table["released"], key=order)
    assert all(datetime.date.fromisoformat(date) for date in table["released"].values())
    assert set(core()) <= set(table["released"])

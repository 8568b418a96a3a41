"""Every checklist is worth opening: there are enough of them, and enough in each."""

from __future__ import annotations

import pytest

from gradio_patterns.knowledge.catalog import load_catalog
from gradio_patterns.publish.lists import LIST_WORDS, NAMES, items


def test_there_are_enough_lists_and_each_has_words() -> None:
    assert len(NAMES) >= 12
    assert set(LIST_WORDS) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_list_has_enough_items_and_none_twice(name: str) -> None:
    found = [item["item"] for item in items(list(load_catalog().values()), name)]
    assert len(found) >= 8
    assert len(set(found)) == len(found)

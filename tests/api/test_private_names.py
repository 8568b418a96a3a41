"""Names of inner modules and attributes of classes: known by what real releases hold."""

import pytest

from gradio_patterns.api import attribute_verdict
from gradio_patterns.api.private_names import lives_of_member, lives_of_missing, measured
from gradio_patterns.api.symbols import symbol_at
from gradio_patterns.api.table import entry, load_table


def missing(dotted: str, *version: int) -> bool:
    return lives_of_missing(dotted, version) is not None


@pytest.mark.parametrize("name", ["Path", "BlocksConfig", "Blocks"])
def test_what_a_module_imports_is_there_as_well(name: str) -> None:
    assert not missing(f"gradio.blocks.{name}", 6, 31, 0)


def test_a_name_that_no_release_had_is_missing_and_has_no_life() -> None:
    assert lives_of_missing("gradio.blocks.NoSuchThing", (6, 31, 0)) == ()


def test_a_name_that_came_later_is_missing_before() -> None:
    assert missing("gradio.blocks.BlocksConfig", 3, 50, 2)
    assert not missing("gradio.blocks.BlocksConfig", 4, 44, 1)


def test_what_is_private_newer_than_all_or_in_no_known_module_is_unknown() -> None:
    assert not missing("gradio.blocks._thing", 6, 31, 0)
    assert not missing("gradio.blocks.NoSuchThing", 99, 0, 0)
    assert not missing("gradio.no_such_module.thing", 6, 31, 0)
    assert not missing("gradio.components.textbox", 6, 31, 0)


def test_between_two_measured_releases_the_api_table_has_to_know_the_module() -> None:
    between = (6, 20, 0)
    assert between not in measured()
    assert missing("gradio.utils.NoSuchThing", *between)
    assert not missing("gradio.ranged_response.NoSuchThing", *between)
    assert missing("gradio.ranged_response.NoSuchThing", 6, 31, 0)


def test_nothing_is_missing_that_the_api_table_has_at_that_release() -> None:
    table = load_table()
    wrong = [
        (path, name, table.texts[rung])
        for path in table.keyed["names"]
        for name in entry("names", path) or {}
        for rung, version in enumerate(table.versions)
        if symbol_at(f"{path}.{name}", rung) is not None and missing(f"{path}.{name}", *version)
    ]
    assert wrong == []


def test_classes_have_what_their_bases_have() -> None:
    assert lives_of_member("Textbox", "EVENTS", (6, 31, 0), True) is None
    assert lives_of_member("Textbox", "no_such_thing", (6, 31, 0), True) == ()
    [life] = lives_of_member("Textbox", "EVENTS", (3, 50, 2), True) or ()
    assert life.since == "about 4.0.2"
    assert lives_of_member("Textbox", "no_such_thing", (6, 20, 0), True) is None
    [inherited] = lives_of_member("Accordion", "TEMPLATE_DIR", (3, 50, 2), True) or ()
    assert inherited.since == "about 4.0.2"


def test_events_were_attributes_of_objects_alone_until_4_0() -> None:
    for version, on_class in (((3, 50, 2), True), ((4, 44, 1), False)):
        assert attribute_verdict("Checkbox", "change", version, True).fails == on_class
        assert not attribute_verdict("Checkbox", "change", version, False).fails

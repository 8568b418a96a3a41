"""What the reader answers, against what was seen on real Gradio of that version."""

from __future__ import annotations

import pytest

from gradio_patterns import api


def v(text: str) -> api.Version:
    return api.parse_version(text)


@pytest.mark.parametrize(
    ("symbol", "member", "keyword", "version", "effect", "history"),
    [
        ("Textbox", "", "lines", "3.50.2", "runs", "known"),
        ("Textbox", "", "show_copy_button", "5.50.0", "runs", "known"),
        ("Textbox", "", "show_copy_button", "6.31.0", "fails", "removed"),
        ("Textbox", "", "buttons", "5.50.0", "fails", "not-yet"),
        ("Textbox", "", "buttons", "3.50.2", "warns", "not-yet"),
        ("Textbox", "", "placehoder", "6.31.0", "fails", "never"),
        ("Image", "", "source", "3.50.2", "runs", "known"),
        ("Image", "", "source", "4.44.1", "fails", "removed"),
        ("Button", "click", "_js", "3.50.2", "runs", "known"),
        ("Button", "click", "_js", "4.44.1", "fails", "removed"),
        ("Button", "click", "every", "5.50.0", "fails", "removed"),
        ("Dependency", "then", "_js", "4.44.1", "fails", "removed"),
        ("Blocks", "queue", "concurrency_count", "4.44.1", "runs", "known"),
        ("Blocks", "queue", "concurrency_count", "5.50.0", "fails", "removed"),
        ("Blocks", "launch", "show_api", "6.31.0", "fails", "removed"),
        ("Interface", "launch", "show_api", "6.31.0", "fails", "removed"),
        ("Blocks", "", "theme", "6.0.2", "fails", "removed"),
        ("Blocks", "", "theme", "6.31.0", "warns", "removed"),
        ("ChatInterface", "", "theme", "6.31.0", "fails", "removed"),
        ("HTML", "", "anything_at_all", "6.31.0", "ignored", "never"),
        ("Chatbot", "", "type", "4.44.1", "runs", "known"),
        ("Chatbot", "", "type", "4.31.5", "fails", "not-yet"),
        ("load", "", "hf_token", "6.31.0", "unknown", "known"),
        ("update", "", "anything_at_all", "6.31.0", "unknown", "known"),
    ],
)
def test_keywords(
    symbol: str, member: str, keyword: str, version: str, effect: str, history: str
) -> None:
    verdict = api.keyword_verdict(symbol, member, keyword, v(version))
    assert (verdict.effect, verdict.history) == (effect, history)


@pytest.mark.parametrize(
    ("dotted", "version", "effect", "history"),
    [
        ("gradio.Textbox", "6.31.0", "runs", "known"),
        ("gradio.components.Textbox", "3.50.2", "runs", "known"),
        ("gradio.Box", "3.16.2", "runs", "known"),
        ("gradio.Box", "3.50.2", "warns", "deprecated"),
        ("gradio.Box", "4.44.1", "fails", "removed"),
        ("gradio.TextBox", "6.31.0", "fails", "never"),
        ("gradio.inputs", "4.44.1", "fails", "removed"),
        ("gradio.inputs.Textbox", "4.44.1", "fails", "removed"),
        ("gradio.Sidebar", "4.44.1", "fails", "not-yet"),
        ("gradio.themes.Soft", "6.31.0", "runs", "known"),
        ("gradio.no_such_module.Thing", "6.31.0", "unknown", "known"),
        ("gradio.BrandNew", "99.0.0", "unknown", "known"),
        ("gradio.Textbox", "2.0.0", "unknown", "known"),
    ],
)
def test_names(dotted: str, version: str, effect: str, history: str) -> None:
    verdict = api.name_verdict(dotted, v(version))
    assert (verdict.effect, verdict.history) == (effect, history)


@pytest.mark.parametrize(
    ("symbol", "member", "version", "effect"),
    [
        ("Textbox", "submit", "6.31.0", "runs"),
        ("Textbox", "style", "3.16.2", "runs"),
        ("Textbox", "style", "3.50.2", "warns"),
        ("Textbox", "style", "4.44.1", "fails"),
        ("Textbox", "update", "4.44.1", "fails"),
        ("Textbox", "clik", "6.31.0", "fails"),
        ("Button", "change", "4.31.5", "fails"),
        ("Textbox", "value", "6.31.0", "unknown"),
        ("State", "change", "4.31.5", "fails"),
        ("State", "change", "4.44.1", "runs"),
        ("HTML", "any_event_of_ones_own", "6.31.0", "unknown"),
        ("Dependency", "then", "6.31.0", "runs"),
        ("Dependency", "then", "3.16.2", "fails"),
        ("Dependency", "failure", "4.31.5", "fails"),
        ("ChatInterface", "launch", "6.31.0", "runs"),
    ],
)
def test_members(symbol: str, member: str, version: str, effect: str) -> None:
    assert api.member_verdict(symbol, member, v(version)).effect == effect


@pytest.mark.parametrize(
    ("symbol", "member", "keyword", "value", "version", "effect", "raises"),
    [
        ("File", "", "type", "file", "3.50.2", "runs", ""),
        ("File", "", "type", "file", "4.44.1", "fails", "ValueError"),
        ("Image", "", "type", "pil", "6.31.0", "runs", ""),
        ("Button", "", "size", "large", "6.31.0", "ignored", ""),
        ("Blocks", "queue", "concurrency_count", 2, "4.44.1", "fails", "DeprecationWarning"),
        ("Button", "click", "api_name", False, "5.50.0", "warns", ""),
        ("Button", "click", "api_name", "x", "5.50.0", "runs", ""),
        ("Chatbot", "", "type", "tuples", "5.50.0", "warns", ""),
        ("Dataframe", "", "row_count", (2, "fixed"), "6.31.0", "warns", ""),
        ("Dataframe", "", "row_count", 2, "6.31.0", "runs", ""),
        ("Blocks", "", "theme", "soft", "5.50.0", "warns", ""),
        ("Textbox", "", "lines", api.UNKNOWN, "6.31.0", "runs", ""),
    ],
)
def test_values(
    symbol: str, member: str, keyword: str, value: object, version: str, effect: str, raises: str
) -> None:
    verdict = api.value_verdict(symbol, member, keyword, value, v(version))
    assert (verdict.effect, verdict.raises) == (effect, raises)


def test_positional_arguments_too_many_are_dropped_by_constructors() -> None:
    assert api.positional_verdict("Textbox", "", 2, v("6.31.0")).effect == "ignored"
    assert api.positional_verdict("Textbox", "", 1, v("6.31.0")).effect == "runs"
    assert api.positional_verdict("Blocks", "queue", 9, v("6.31.0")).effect == "fails"
    assert api.positional_names("Slider", "", v("6.31.0")) == ("minimum", "maximum", "value")


def test_what_is_left_out_but_required() -> None:
    assert api.missing("Interface", "", {"fn"}, v("6.31.0")) == ("inputs", "outputs")
    assert api.missing("Textbox", "", (), v("6.31.0")) == ()
    assert api.missing("Tab", "select", {"fn"}, v("3.16.2")) == ("inputs", "outputs")


def test_misspelt_words_get_the_nearest_known_one() -> None:
    six = v("6.31.0")
    assert api.keyword_verdict("Textbox", "", "placehoder", six).nearest[0] == "placeholder"
    assert api.keyword_verdict("Slider", "", "min", six).nearest[0] == "minimum"
    assert api.name_verdict("gradio.TextBox", six).nearest[0] == "Textbox"
    assert api.value_verdict("Button", "", "variant", "primry", six).nearest[0] == "primary"
    assert api.member_verdict("Button", "clik", six).nearest[0] == "click"


def test_a_removal_names_the_release_and_the_replacement() -> None:
    verdict = api.keyword_verdict("Image", "", "source", v("6.31.0"))
    assert verdict.until == "4.0"
    assert verdict.raises == "TypeError"
    assert verdict.replacement is not None
    assert verdict.replacement.rewrite == {"action": "wrap-in-list", "to": "sources"}
    # It left the signature in 4.39, warned from then on, and raises since 6.0.
    plot = api.keyword_verdict("LinePlot", "", "width", v("6.31.0"))
    assert plot.until == "6.0"
    assert api.keyword_verdict("LinePlot", "", "width", v("5.50.0")).until == "4.39"
    event = api.keyword_verdict("Button", "click", "_js", v("6.31.0"))
    assert event.replacement is not None
    assert event.replacement.text == "js="


def test_a_range_of_versions_is_all_some_or_none() -> None:
    def verdict(version: api.Version) -> api.Verdict:
        return api.keyword_verdict("Textbox", "", "show_copy_button", version)

    old, new = v("5.50.0"), v("6.31.0")
    assert api.fails_in(verdict, [old]) == ("none", None)
    assert api.fails_in(verdict, [old, new]) == ("some", new)
    assert api.fails_in(verdict, [new]) == ("all", new)


def test_a_notice_is_reached_only_by_what_is_given() -> None:
    told = api.call_notices("Blocks", "launch", {"show_api": False}, v("5.50.0"))
    assert [notice.parameters for notice in told] == [("show_api",)]
    assert api.call_notices("Blocks", "launch", {}, v("5.50.0")) == ()
    assert api.call_notices("Blocks", "launch", {"show_api": api.UNKNOWN}, v("5.50.0")) == ()


def test_events_are_those_of_the_version() -> None:
    assert "copy" not in api.events_of("Textbox", v("4.44.1"))
    assert "copy" in api.events_of("Textbox", v("6.31.0"))
    assert "edit" in api.events_of("Image", v("3.50.2"))

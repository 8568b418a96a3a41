"""The pages as text: what they hold, where they lead, and the playground's archive."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from sample_rules import copied, edit, prove

from gradio_patterns.publish import (
    browser,
    hints,
    indexes,
    lists,
    llms,
    markup,
    myths,
    playground,
    site,
)
from gradio_patterns.publish.advice import claims, guides
from gradio_patterns.publish.validate import read_rules

RULES = Path(__file__).resolve().parents[2] / "src/gradio_patterns/rules"
BAD = "import gradio as gr\n\nwith gr.Blocks() as demo:\n    demo.load(print, every=5)\n"


@pytest.fixture(scope="module")
def real() -> site.Site:
    every = [rule for rule in read_rules(RULES)[0] if rule.record.name == "every-removed"]
    return site.read_site(every)


@pytest.fixture(scope="module")
def texts(real: site.Site) -> dict[str, str]:
    return dict(site.texts(real))


def test_a_rule_page_holds_what_the_record_says(real: site.Site, texts: dict[str, str]) -> None:
    page, record = texts["rules/every-removed.md"], real.rules[0].record
    for field in (record.title, record.summary, record.rationale, record.fix, record.exceptions):
        assert field in page
    assert 'title: "GP803 every-removed: every= was removed' in page
    assert '=== "Bad"' in page
    assert '=== "Good"' in page
    assert "-    demo.load(current_time, None, clock, every=5)" in page
    assert "ignore[every-removed]" in page
    assert "../../playground/#rule=every-removed" in page
    for version in ("3.50.2", "6.31.0"):
        assert f"<b>{version}</b>" in page


def test_the_faulty_line_is_marked(texts: dict[str, str]) -> None:
    line = (RULES / "events/every_removed/bad.py").read_text(encoding="utf-8").split("\n")
    number = next(n for n, text in enumerate(line, 1) if "every=5" in text)
    assert f'```python hl_lines="{number}"' in texts["rules/every-removed.md"]


def test_one_rule_is_enough_for_all_pages(texts: dict[str, str]) -> None:
    for name in ("rules/index.md", "errors.md", "myths.md", "llms.txt", "rules.json"):
        assert "every-removed" in texts[name]
    assert "No rule yet." in texts["categories/files.md"]
    assert "Nothing on this list yet." in texts["checklists/spaces.md"]
    assert 'url=../every-removed/"' in texts["rules/GP803/index.html"]


def test_no_rule_at_all(tmp_path: Path) -> None:
    empty = site.read_site([])
    pages = dict(site.texts(empty))
    assert "0 rules" in pages["rules/index.md"]
    assert set(site.FILES) - {"census.md"} <= set(pages)


def test_aliases_lead_on_and_unproven_rules_say_so(tmp_path: Path) -> None:
    root = copied(tmp_path)
    folder = root / "events/every_removed"
    stage = {"stage": "preview", "since": "0.1.0"}
    edit(folder, aliases=["every-gone"], status=stage, name="every-removed")
    (folder / "proof.json").unlink(missing_ok=True)
    pages = dict(site.texts(site.read_site(read_rules(root)[0])))
    assert "../every-removed/" in pages["rules/every-gone/index.html"]
    assert "Preview" in pages["rules/every-removed.md"]
    prove(folder, v5_50_0="holds")
    pages = dict(site.texts(site.read_site(read_rules(root)[0])))
    assert "an error" in pages["rules/every-removed.md"]


def test_markup_of_texts_is_escaped() -> None:
    assert markup.inline("a < b & `<i>`") == "a &lt; b &amp; <code>&lt;i&gt;</code>"
    assert markup.inline("**x** [y](https://z)") == '<strong>x</strong> <a href="https://z">y</a>'
    assert markup.plain("see [`y`](https://z)") == "see `y`"
    assert markup.fence("a\n```\nb", "md").startswith("````md")


def test_ranges_in_words() -> None:
    assert markup.versions_words("") == "every Gradio version"
    assert markup.versions_words(">=4.0,<6") == "Gradio from 4.0, before 6"


def test_bits_tell_the_versions_of_a_range() -> None:
    versions = ("3.50.2", "4.44.1", "5.50.0")
    assert indexes.version_bits("", versions) == "7"
    assert indexes.version_bits(">=5.0", versions) == "4"
    assert indexes.version_bits("<5", versions) == "3"


def test_messages_come_from_records_and_proofs(real: site.Site) -> None:
    found = [text for _, text in indexes.messages(real.entries)]
    assert found[0] == "unexpected keyword argument 'every'"
    assert any(text.startswith("TypeError: EventListener") for text in found[1:])


def test_messages_stand_by_rule_and_parts_of_longer_ones_are_for_the_script(
    texts: dict[str, str],
) -> None:
    listed = texts["errors.md"].split('<ul class="gp-messages">')[1]
    assert listed.count("<li ") == 1
    assert "<code hidden>unexpected keyword argument 'every'</code>" in listed
    assert "<code>TypeError: EventListener" in listed


def test_long_messages_are_cut_and_say_so(real: site.Site) -> None:
    seen = {"verdict": "holds", "bad": f"ValueError: {'x' * 400}", "good": "", "gradio": "6.31.0"}
    entry = {**real.entries[0], "errors": [], "proof": [seen]}
    ((_, text),) = indexes.messages([entry])
    assert text == f"ValueError: {'x' * 208}…"


def test_the_search_is_told_codes_of_names_aliases_and_messages(real: site.Site) -> None:
    entry = {**real.entries[0], "aliases": ["every-gone"]}
    told = json.loads(hints.hints_json([entry]))
    assert told["names"] == {"every-removed": "GP803", "every-gone": "GP803"}
    assert ["unexpected keyword argument 'every'", "GP803"] in told["messages"]


def test_the_first_page_counts_what_there_is(texts: dict[str, str]) -> None:
    assert " · 2 error messages · 13 checklists" in texts["snippets/numbers.html"]


def test_all_33_claims_are_answered(texts: dict[str, str]) -> None:
    assert [claim.id for claim in claims()] == [f"S{n:02}" for n in range(1, 34)]
    assert all(f'id="{claim.id.lower()}"' in texts["myths.md"] for claim in claims())
    assert all(claim.verdict in myths.VERDICT_LINES for claim in claims())
    assert all(guide.seen for guide in guides())


def test_what_guides_get_wrong_leads_to_a_rule() -> None:
    names = {rule.record.name for rule in read_rules(RULES)[0]}
    assert [guide for guide in guides() if guide.rule not in names] == []
    assert len(guides()) >= 5


def test_claims_agree_with_the_rules_that_came_from_them() -> None:
    said: dict[str, set[str]] = {}
    for rule in read_rules(RULES)[0]:
        for origin in rule.record.origin:
            said.setdefault(origin.claim, set()).add(origin.verdict)
    apart = {c.id: (c.verdict, said[c.id]) for c in claims() if c.id in said}
    assert [pair for pair in apart.items() if pair[1][0] not in pair[1][1]] == []


def test_lists_have_words_and_their_items(real: site.Site) -> None:
    assert set(lists.LIST_WORDS) == set(lists.NAMES)
    assert [item["rule"] for item in lists.items(real.entries, "upgrading-to-6")] == [
        "every-removed"
    ]


def test_llms_files(real: site.Site) -> None:
    assert "/rules/every-removed.md): error (Gradio >=5.0)." in llms.llms_text(real.entries)
    assert "# every-removed\n" in llms.llms_full(real.entries)
    assert json.loads(llms.rules_json(real.entries))["rules"][0]["code"] == "GP803"


def test_the_archive_reviews_on_a_bare_python(real: site.Site, tmp_path: Path) -> None:
    data = playground.core_zip(real.rules)
    assert data == playground.core_zip(real.rules)
    zipfile.ZipFile(io.BytesIO(data)).extractall(tmp_path)
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from gradio_patterns.publish import browser\n"
        "print(browser.review(sys.argv[2], '6.31.0'))"
    )
    command = [sys.executable, "-I", "-S", "-c", script, str(tmp_path), BAD]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == browser.review(BAD, "6.31.0", real.infos)
    assert json.loads(done.stdout)["findings"][0]["rule"] == "every-removed"


def test_fixes_one_or_all(real: site.Site) -> None:
    report = json.loads(browser.review(BAD, "6.31.0", real.infos))
    which = report["findings"][0]["fingerprint"]
    for choice, applied in ((which, 1), ("all", 1), ("safe", 0), ("unknown", 0)):
        made = json.loads(browser.fix(BAD, "6.31.0", choice, real.infos))
        assert made["applied"] == applied
        assert ("Timer" in made["text"]) == bool(applied)
        assert len(made["report"]["findings"]) == 1 - applied


@pytest.mark.parametrize("text", ["", "print(1)", "import gradio\n" + "(" * 300, "gradio\0"])
def test_odd_texts_give_a_report(real: site.Site, text: str) -> None:
    report = json.loads(browser.review(text, "6.31.0", real.infos))
    assert report["findings"] == []
    assert len(report["error_lines"]) == len(report["errors"])
    assert json.loads(browser.fix(text, "6.31.0", "all", real.infos))["text"] == text


def test_minor_releases_are_the_newest_of_each() -> None:
    assert playground.minor_releases(["3.0.0", "3.0.1", "3.1.0"]) == ["3.0.1", "3.1.0"]

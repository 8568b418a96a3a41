"""The pages in a real browser: search, filters, copying, checklists, themes, phone, access."""

from __future__ import annotations

import json
from typing import Any

import pytest
from logs import EXPECTED, MODULE
from site_served import ROOT, Served, Tab

from gradio_patterns.api import newest
from gradio_patterns.symptoms.log import read_log
from gradio_patterns.symptoms.removed_names import fact_of

QUERIES = {
    "GP803": "every-removed",
    "every-removed": "every-removed",
    "every=": "every-removed",
    "TypeError: EventListener._setup.<locals>.event_trigger() got an unexpected keyword argument "
    "'every'": "every-removed",
    "allowed_paths must be a list": "allowed-paths-not-a-list",
    "GP601": "hardcoded-auth",
    "share=True": "share-left-on",
    "TypeError: The initial value of `gr.State` must be able to be deepcopied. The initial value "
    "of type <class '_thread.lock'> cannot be deepcopied.": "state-not-deepcopyable",
    "session data in global": "session-data-in-global",
    "ValueError: Invalid value for parameter `type`: file. Please choose from one of: "
    "['filepath', 'binary']": "file-type-removed",
    "AttributeError: 'NamedString' object has no attribute 'read'": "file-used-as-other-type",
    "max_file_size": "max-file-size-in-bytes",
    "unbounded queue": "unbounded-queue",
    "deprecated_api": "deprecated-api",
    "removed-name": "removed-name",
    "TypeError: brew() takes 2 positional arguments but 3 were given": "handler-takes-other-inputs",
}
KINDS = {
    "home": "",
    "rules": "rules/",
    "rule": "rules/every-removed/",
    "rule with pictures": "rules/session-data-in-global/",
    "rule with a map": "rules/code-after-launch-waits/",
    "recall": "measured-recall/",
    "migration": "measured-migration/",
    "rule with escapes": "rules/bytes-returned-for-file/",
    "rule with files": "rules/container-unreachable/",
    "rule with a question": "rules/interface-for-several-steps/",
    "categories": "categories/",
    "category": "categories/events/",
    "errors": "errors/",
    "myths": "myths/",
    "tags": "tags/",
    "checklists": "checklists/",
    "checklist": "checklists/before-deploying/",
    "names": "components/",
    "name": "components/chatbot/",
    "app": "components/blocks/",
    "parameters": "components/parameters/",
    "gone": "components/gone/",
    "listeners": "components/listeners/",
    "new": "new/",
    "proofs": "proofs/",
    "precision": "measured-precision/",
    "new since": "new/since-5.50/",
    "playground": "playground/",
    "people": "guides/people/",
    "guide": "guides/getting-started/",
    "assistants": "guides/assistants/",
    "measured": "measured-speed/",
    "design": "design/",
}
FIRST = ".md-search-result__item > .md-search-result__link"
# The index is fetched and built after the click: seconds on a machine that does other things.
LEADS_TO = """async ([first, paths]) => {
  for (let turn = 0; turn < 400; turn += 1) {
    const link = document.querySelector(first);
    if (link && paths.some((path) => link.href.includes(path))) return true;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  return false;
}"""
AXE = ROOT / "scripts/build_site/playground/node_modules/axe-core/axe.min.js"


@pytest.mark.parametrize("query", QUERIES)
def test_search_finds_the_rule_first(tab: Tab, query: str) -> None:
    page = tab.open()
    page.click(".md-search__input")
    page.fill(".md-search__input", query)
    first = page.locator(FIRST).first
    first.wait_for()
    page.wait_for_timeout(400)
    assert f"/rules/{QUERIES[query]}/" in first.get_attribute("href")


def test_the_index_of_the_search_waits_until_it_is_wanted(tab: Tab, site: Served) -> None:
    site.asked.clear()
    page = tab.open("rules/every-removed/")
    assert not [path for path, _ in site.asked if path.endswith("search_index.json")]
    page.keyboard.press("/")
    page.keyboard.type("GP803")
    page.locator(FIRST).first.wait_for()
    assert [path for path, _ in site.asked if path.endswith("search_index.json")]


def test_search_knows_every_message(tab: Tab, site: Served) -> None:
    hints = json.loads((site.folder / "assets/search-hints.json").read_bytes())
    named = {code: name for name, code in hints["names"].items()}
    # A part of a message that several rules share leads to one of them.
    told: dict[str, set[str]] = {}
    for text, code in hints["messages"]:
        if len(text) > 25:
            told.setdefault(text, set()).add(f"/rules/{named[code]}/")
    page = tab.open()
    page.click(".md-search__input")
    missed = []
    for text, paths in sorted(told.items()):
        page.fill(".md-search__input", text)
        if not page.evaluate(LEADS_TO, [FIRST, sorted(paths)]):
            missed.append(text)
    assert missed == []
    assert len(told) > 50


def shown(page: Any) -> list[str]:
    return list(page.locator(".gp-rules tbody tr:visible td:first-child a").all_inner_texts())


def test_rules_are_filtered_without_a_server(tab: Tab, site: Served) -> None:
    page = tab.open("rules/")
    rules = json.loads((site.folder / "rules.json").read_bytes())["rules"]
    assert len(shown(page)) == len([r for r in rules if r["status"]["stage"] != "removed"])
    page.select_option("[data-filter=category]", "events")
    page.select_option("[data-filter=severity]", "error")
    assert "every-removed" in shown(page)
    assert set(shown(page)) == {
        r["name"] for r in rules if r["category"] == "events" and r["severity"] == "error"
    }
    page.select_option("[data-filter=version]", label="Gradio 4.44.1")
    assert "every-removed" not in shown(page)
    page.select_option("[data-filter=version]", label="Gradio 5.50.0")
    assert "every-removed" in shown(page)
    assert "category=events" in page.url
    page.reload()
    assert "every-removed" in shown(page)
    page.fill("[data-filter=text]", "no rule says this")
    assert page.locator("#gp-none").is_visible()


def test_filters_by_fix_and_kind(tab: Tab, site: Served) -> None:
    rules = json.loads((site.folder / "rules.json").read_bytes())["rules"]
    page = tab.open("rules/?fix=fixable")
    assert set(shown(page)) == {r["name"] for r in rules if r["fixability"] in ("safe", "unsafe")}
    page.select_option("[data-filter=fix]", "")
    page.select_option("[data-filter=kind]", "judgement")
    assert set(shown(page)) == {r["name"] for r in rules if r["detection"]["kind"] == "judgement"}


def clipboard(page: Any) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def copied(page: Any, block: Any) -> None:
    """Press the button of a block of code."""
    block.hover()
    block.locator(".md-code__button[title*=Copy], .md-clipboard").click()
    page.wait_for_timeout(300)


def test_copying_the_files_of_a_project(tab: Tab, site: Served) -> None:
    page = tab.open("rules/container-unreachable/")
    rules = json.loads((site.folder / "rules.json").read_bytes())["rules"]
    files = next(r for r in rules if r["name"] == "container-unreachable")["examples"]["bad"]
    assert len(files) > 1
    blocks = page.locator(".tabbed-block:visible pre")
    seen = []
    for place in range(blocks.count()):
        copied(page, blocks.nth(place))
        seen.append(clipboard(page).strip())
    assert seen == [text.strip() for text in files.values()]


def test_copying_on_a_rule_page(tab: Tab, site: Served) -> None:
    page = tab.open("rules/every-removed/")
    rules = json.loads((site.folder / "rules.json").read_bytes())["rules"]
    rule = next(r for r in rules if r["name"] == "every-removed")
    copied(page, page.locator(".tabbed-block:visible pre"))
    assert clipboard(page).strip() == rule["examples"]["bad"]["bad.py"].strip()
    page.locator(".tabbed-labels").get_by_text("Good").click()
    copied(page, page.locator(".tabbed-block:visible pre"))
    assert clipboard(page).strip() == rule["examples"]["good"]["good.py"].strip()
    copied(page, page.locator("pre", has_text="gradio-patterns: ignore"))
    assert clipboard(page).startswith("# gradio-patterns: ignore[every-removed]")
    page.click(".gp-copy-prompt")
    page.get_by_text("Copied", exact=True).wait_for()
    raw = (site.folder / "rules/every-removed.md").read_text(encoding="utf-8")
    assert clipboard(page).endswith(raw)
    assert clipboard(page).startswith("Review the Gradio code in this conversation")


def test_codes_redirect(tab: Tab) -> None:
    page = tab.page
    page.goto(tab.base + "rules/GP803/")
    page.wait_for_url("**/rules/every-removed/")
    assert "every= was removed" in page.inner_text("h1")


def test_a_pasted_error_finds_its_rule(tab: Tab) -> None:
    page = tab.open("errors/")
    page.fill(
        "#gp-error",
        'Traceback (most recent call last):\n  File "app.py", line 13, in <module>\n'
        "TypeError: EventListener._setup.<locals>.event_trigger() got an unexpected keyword "
        "argument 'every'",
    )
    page.locator("#gp-error-said", has_text="fits").wait_for()
    assert "every-removed" in page.locator(".gp-messages li:visible a").first.inner_text()
    page.fill("#gp-error", "qwertz uiop")
    page.locator("#gp-error-said", has_text="No rule").wait_for()
    assert page.locator(".gp-messages li:visible").count() == 0


def test_checklists_keep_ticks_and_copy(tab: Tab) -> None:
    page = tab.open("checklists/code-review/")
    box = page.locator(".gp-list input").first
    name = box.get_attribute("value")
    box.check()
    page.click("[data-copy=github]")
    page.get_by_text("Copied", exact=True).wait_for()
    text = clipboard(page)
    assert text.startswith("# Code review\n")
    assert text.count("- [x] ") == 1
    assert f"[{name}](" in next(line for line in text.splitlines() if "[x]" in line)
    page.wait_for_timeout(1900)
    page.click("[data-copy=md]")
    page.get_by_text("Copied", exact=True).wait_for()
    assert "[x]" not in clipboard(page)
    page.reload()
    assert page.locator(".gp-list input").first.is_checked()
    page.click("[data-clear]")
    assert not page.locator(".gp-list input").first.is_checked()


def test_lists_print_without_their_buttons(tab: Tab) -> None:
    page = tab.open("checklists/code-review/")
    lines = page.locator(".gp-list li")
    assert page.locator(".gp-list-bar").is_visible()
    page.emulate_media(media="print")
    for hidden in (".gp-list-bar", ".md-header", ".md-tabs", ".md-sidebar--primary"):
        assert not page.locator(hidden).is_visible(), hidden
    assert lines.count() == page.locator(".gp-list li:visible").count() > 5
    page.evaluate("window.print = () => (window.printed = true)")
    page.emulate_media(media="screen")
    page.click("[data-print]")
    assert page.evaluate("window.printed") is True


def test_the_same_list_as_on_the_command_line(
    tab: Tab, site: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gradio_patterns.knowledge import checklists, explain

    rules = json.loads((site.folder / "rules.json").read_bytes())["rules"]
    entries = {rule["name"]: rule for rule in rules}
    monkeypatch.setattr(explain, "load_catalog", lambda: entries)
    page = tab.open("checklists/before-deploying/")
    page.click("[data-copy=github]")
    page.get_by_text("Copied", exact=True).wait_for()
    assert clipboard(page) == checklists.checklist("before-deploying", "github")


@pytest.mark.parametrize("kind", KINDS)
def test_fits_a_phone(phone: Tab, kind: str) -> None:
    phone.open(KINDS[kind])
    if kind == "playground":
        phone.page.wait_for_selector("[data-ready=yes]")
    assert phone.overflow() <= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_accessible(chromium: Any, site: Served, kind: str, scheme: str) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: npm ci in scripts/build_site/playground")
    context = chromium.new_context(color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(site.base + KINDS[kind])
    page.wait_for_load_state("networkidle")
    if kind == "playground":
        page.wait_for_selector("[data-ready=yes]")
    page.wait_for_timeout(700)
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (background == "rgb(255, 255, 255)") == (scheme == "light")
    page.add_script_tag(path=str(AXE))
    report = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    context.close()
    serious = [
        f"{v['id']}: {node['html'][:120]} {node['failureSummary'][:160]}"
        for v in report["violations"]
        if v["impact"] in ("serious", "critical")
        for node in v["nodes"][:4]
    ]
    assert serious == []


def test_the_theme_can_be_chosen(tab: Tab) -> None:
    page = tab.open()
    seen = set()
    for _ in range(3):
        seen.add(page.evaluate("document.body.dataset.mdColorScheme"))
        page.locator(".md-header__option label:visible").click()
        page.wait_for_timeout(200)
    assert seen == {"default", "slate"}


NAMES = {
    "Chatbot": "components/chatbot/",
    "gr.Textbox(": "components/textbox/",
    "DataFrame": "components/dataframe/",
    "gr.Box": "components/box/",
    "show_copy_button": "components/gone/",
    "likeable": "components/gone/",
}


@pytest.mark.parametrize("query", NAMES)
def test_search_finds_the_page_of_a_name(tab: Tab, query: str) -> None:
    page = tab.open()
    page.click(".md-search__input")
    page.fill(".md-search__input", query)
    assert page.evaluate(LEADS_TO, [FIRST, [f"/{NAMES[query]}"]])


def test_every_parameter_is_filtered(tab: Tab) -> None:
    page = tab.open("components/parameters/")
    page.fill("#gp-parameters input", "show_copy_button=True")
    rows = page.locator(".gp-parameters tbody tr:visible")
    assert rows.count() == 1
    assert 'buttons=["copy"]' in rows.inner_text()
    page.fill("#gp-parameters input", "no_such_parameter")
    assert page.locator("#gp-none").is_visible()


READ = """async ([code, table, text]) => {
  const { readLog, factOf } = await import(code);
  const known = await (await fetch(table)).json();
  return readLog(text, known).map((one) => ({ ...one, fact: factOf(one.text, known) }));
}"""


@pytest.mark.parametrize("name", EXPECTED)
def test_the_page_reads_logs_as_the_command_does(tab: Tab, name: str) -> None:
    text = EXPECTED[name][0]
    page = tab.open("errors/")
    assets = tab.base + "assets/"
    files = [f"{assets}js/symptoms.js", f"{assets}symptoms.json", text]
    read = page.evaluate(READ, files)
    said = read_log(text)
    assert [one["text"] for one in read] == [one.text for one in said]
    for here, there in zip(read, said, strict=True):
        place = there.place
        assert (here["place"] or {}).get("line", 0) == (place.line if place else 0)
        assert (here["place"] or {}).get("path", "") == (place.path if place else "")
        fact = fact_of(there.text, newest())
        shown = here["fact"] and (here["fact"]["label"], here["fact"]["until"])
        assert shown == (fact and (fact.label, fact.until))


def test_a_pasted_traceback_is_explained_in_the_page(tab: Tab) -> None:
    page = tab.open("errors/")
    text = MODULE.replace('source="webcam"', "height=1").replace("'source'", "'resizeable'")
    page.fill("#gp-error", text.replace("gr.Image(height", "gr.Chatbot(resizeable").replace(
        "Image.__init__", "Chatbot.__init__"))  # fmt: skip
    explained = page.locator(".gp-explained")
    explained.wait_for()
    words = explained.inner_text()
    assert "/home/ada/shop/app.py, line 7" in words
    assert "is gone since Gradio 6.0" in words
    assert "+ picture = gr.Chatbot(resizable=1)" in words
    assert "removed-parameter" in page.locator(".gp-messages li:visible a").first.inner_text()


def test_a_rule_page_with_pictures_is_light(tab: Tab, site: Served) -> None:
    """What a first visit to a page with pictures costs, and that nothing moves while it comes."""
    names = [path.parent.name for path in site.folder.glob("rules/*/index.html")
             if "gp-pictures" in path.read_text(encoding="utf-8")]  # fmt: skip
    largest = max(
        names, key=lambda name: (site.folder / "rules" / name / "index.html").stat().st_size
    )
    for name in ("session-data-in-global", largest):
        site.asked.clear()
        tab.page.add_init_script(
            "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(one => {"
            " if (!one.hadRecentInput) window.moved += one.value; }))"
            ".observe({ type: 'layout-shift', buffered: true });"
        )
        page = tab.open(f"rules/{name}/")
        for _ in range(12):
            page.mouse.wheel(0, 700)
            page.wait_for_timeout(60)
        page.wait_for_load_state("networkidle")
        sent = sum(size for _, size in site.asked)
        moved = page.evaluate("window.moved")
        print(f"{name}: {sent} bytes, layout shift {moved:.3f}")
        assert sent <= 300_000
        assert moved < 0.1
        assert page.locator(".gp-picture img:visible").count() in (0, 2)


def test_a_map_is_drawn_when_it_is_opened(tab: Tab, site: Served) -> None:
    found = (path.parent.name for path in sorted(site.folder.glob("rules/*/index.html"))
             if "gp-map-chart" in path.read_text(encoding="utf-8"))  # fmt: skip
    site.asked.clear()
    page = tab.open(f"rules/{next(found)}/")
    assert not [path for path, _ in site.asked if "mermaid" in path]
    page.locator(".gp-map summary").click()
    page.locator(".gp-map-drawn svg .node").first.wait_for()
    assert page.locator(".gp-map-drawn svg .edgePaths path").count() >= 3

"""The playground in a real browser: the same review, fixes, links, long and broken texts."""

from __future__ import annotations

import io
import json
import time
import zipfile
from typing import Any

import pytest
from site_served import Served, Tab

from gradio_patterns.publish import browser

BAD = """\
import gradio as gr

with gr.Blocks() as demo:
    file = gr.File(type="file", interactive=False)
    text = gr.Textbox()
    demo.load(lambda: "now", None, text, every=None)

demo.launch()
"""
COUNTED = """
window.asked = window.answered = window.most = 0;
// Listens from the start: an answer counts before the page, hearing of it, asks again.
window.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => { if (data.id) window.answered += 1; });
  }
  postMessage(message, ...rest) {
    if (message.kind === "review") {
      window.asked += 1;
      window.most = Math.max(window.most, window.asked - window.answered);
    }
    return super.postMessage(message, ...rest);
  }
};
"""
HEAVY = ("pyodide.asm.wasm", "python_stdlib.zip", "pyodide.asm.mjs", "core-", "worker-")


def opened(tab: Tab, path: str = "playground/") -> Any:
    page = tab.open(path)
    page.wait_for_selector("[data-ready=yes]")
    return page


def put(page: Any, text: str) -> None:
    """Paste a text in the place of the one that is there."""
    page.locator(".cm-content").focus()
    page.keyboard.press("Control+A")
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("Control+V")


def done(page: Any, said: str = "") -> str:
    page.wait_for_function(
        "said => document.querySelector('#gp-playground').dataset.state === 'done'"
        " && document.querySelector('.gp-play-status').textContent.includes(said)",
        arg=said,
    )
    return str(page.inner_text(".gp-play-status"))


def rules(page: Any) -> list[str]:
    return list(page.locator(".gp-finding .gp-finding-head a").all_inner_texts())


def code(page: Any) -> str:
    return "\n".join(page.locator(".cm-line").all_inner_texts()).replace("\u200b", "")


def test_the_first_look_needs_no_python(tab: Tab, site: Served) -> None:
    site.asked.clear()
    page = opened(tab)
    assert any("every-removed" in rule for rule in rules(page))
    assert page.locator(".cm-lintRange-error").count() > 0
    assert not [path for path, _ in site.asked if any(word in path for word in HEAVY)]


def test_reviews_fixes_and_survives(tab: Tab, site: Served) -> None:
    site.asked.clear()
    page = opened(tab)
    put(page, BAD)
    assert "2 errors" in done(page)
    assert [rule.split()[0] for rule in rules(page)] == ["GP403", "GP803"]
    sent = sum(size for _, size in site.asked)
    print(f"{sent} bytes on first use, the page itself included")
    assert sent <= 8_000_000

    native = json.loads(browser.review(BAD, "6.31.0"))["findings"]
    assert [finding["code"] for finding in native] == ["GP403", "GP803"]

    page.get_by_role("button", name="Show safe fixes").click()
    assert "every=" in page.inner_text(".gp-play-diff .gp-old")
    page.keyboard.press("Escape")
    assert "every=" in code(page)
    page.get_by_role("button", name="Show safe fixes").click()
    page.locator(".gp-play-diff").get_by_role("button", name="Apply").click()
    done(page, "applied")
    assert "every=" not in code(page)

    put(page, "import gradio as gr\nwith gr.Blocks( as demo:\n")
    assert "could not be reviewed" in done(page, "could not")
    assert "GP" in page.inner_text(".gp-finding-error")
    put(page, BAD)
    done(page, "2 errors")

    page.locator(".gp-apply").first.click()
    shown = page.locator(".gp-play-diff pre span").all_inner_texts()
    assert [line[0] for line in shown if line[0] in "+-"] == ["-", "+"]
    page.keyboard.press("Enter")  # the focus is on Apply
    done(page, "applied")
    assert page.locator(".gp-play-diff").is_hidden()
    page.keyboard.press("Control+Z")

    page.select_option("[data-play=version]", "4.44.1")
    done(page, "Gradio 4.44.1")
    assert not any("every-removed" in rule for rule in rules(page))


def test_comes_back_with_instant_navigation(tab: Tab) -> None:
    page = opened(tab)
    page.evaluate("window.stays = true")
    put(page, BAD)
    done(page)
    page.get_by_role("link", name="Guides").first.click()
    page.wait_for_url("**/guides/people/")
    page.locator(".md-tabs").get_by_role("link", name="Playground").click()
    page.wait_for_url("**/playground/")
    page.wait_for_selector("[data-ready=yes]")
    assert page.evaluate("window.stays") is True
    assert "every=None" in code(page)
    assert len(rules(page)) == 2
    put(page, BAD.replace("every=None", "every=3"))
    assert "2 errors" in done(page)


def test_a_rule_opens_its_example(tab: Tab) -> None:
    page = tab.open("rules/every-removed/")
    page.get_by_role("link", name="Open in the playground").click()
    page.wait_for_selector("[data-ready=yes]")
    assert "every=5" in code(page)
    assert any("every-removed" in rule for rule in rules(page))
    page.locator(".gp-finding summary").first.click()
    page.locator(".gp-finding details div p").first.wait_for()
    assert "TypeError" in page.inner_text(".gp-finding details div")


def test_a_link_carries_the_code(tab: Tab, chromium: Any, site: Served) -> None:
    page = opened(tab)
    put(page, BAD + '# "quotes", ümläuts and 🎈\n')
    done(page)
    page.get_by_role("button", name="Copy link").click()
    page.get_by_text("Link copied").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(f"{site.base}playground/#")
    other = chromium.new_context().new_page()
    other.goto(link)
    other.wait_for_selector("[data-ready=yes]")
    done(other)
    assert "ümläuts and 🎈" in code(other)
    other.context.close()


def test_a_broken_link_says_so(tab: Tab) -> None:
    page = opened(tab, "playground/#gradio=6.31.0&code=%21%21%21")
    assert "every-removed" in " ".join(rules(page))


def test_five_thousand_lines(tab: Tab) -> None:
    page = opened(tab)
    block = BAD.split("\n", 2)[2].replace("demo.launch()\n", "")
    text = "import gradio as gr\n\n" + "\n".join(block for _ in range(840))
    assert text.count("\n") >= 5000
    began = time.perf_counter()
    put(page, text)
    assert "errors" in done(page, "1680 errors")
    print(f"{time.perf_counter() - began:.1f} s for {text.count(chr(10))} lines, Python included")
    assert page.locator(".gp-finding").count() == 201
    page.keyboard.press("Control+End")
    page.keyboard.type("x = 1")
    assert "errors" in done(page, "errors")


def busy(page: Any) -> None:
    page.wait_for_function("window.asked > window.answered")


def test_one_long_review_at_a_time(tab: Tab) -> None:
    """Who goes on writing, or turns to an example, does not wait for answers nobody needs."""
    tab.page.add_init_script(COUNTED)
    page = opened(tab)
    put(page, BAD)
    done(page, "2 errors")
    text = "import gradio as gr\n\n" + BAD.split("\n", 2)[2] * 300
    put(page, text)
    busy(page)
    for _ in range(3):
        page.keyboard.type("x")
        page.wait_for_timeout(600)
    assert page.evaluate("window.most") == 1
    done(page)

    page.keyboard.type("y")
    busy(page)
    page.select_option("[data-play=example]", "hardcoded-auth")
    done(page)
    assert any("hardcoded-auth" in rule for rule in rules(page))
    page.wait_for_function("window.asked === window.answered")
    page.wait_for_timeout(100)
    assert any("hardcoded-auth" in rule for rule in rules(page))
    assert len(rules(page)) < 10


def test_a_repeat_visit_loads_nothing_heavy(tab: Tab, site: Served) -> None:
    page = opened(tab)
    put(page, BAD)
    done(page)
    site.asked.clear()
    again = watched_again(tab)
    put(again, BAD)
    began = time.perf_counter()
    done(again)
    print(f"{time.perf_counter() - began:.1f} s until the first review of a repeat visit")
    heavy = [path for path, _ in site.asked if any(word in path for word in HEAVY[:4])]
    assert heavy == []


def watched_again(tab: Tab) -> Any:
    tab.page.goto("about:blank")
    return opened(tab)


def test_the_code_stays_here(tab: Tab, site: Served) -> None:
    bodies: list[str] = []
    tab.page.on("request", lambda request: bodies.append(request.method + " " + request.url))
    page = opened(tab)
    put(page, BAD + "secret_marker = 1\n")
    done(page)
    assert all(line.startswith("GET ") for line in bodies)
    assert not any("secret_marker" in line for line in bodies)


def test_pasted_code_is_not_run(tab: Tab, site: Served) -> None:
    page = opened(tab)
    put(page, "import gradio as gr\nraise SystemExit('ran')\n")
    assert "Clean" in done(page, "Clean")
    put(page, f"import gradio as gr\nfrom js import fetch\n\nfetch('{site.base}ran')\n")
    done(page, "Clean")
    put(page, f"# gradio\n</script><img src='{site.base}ran' onerror='fetch(\"ran\")'>\n")
    done(page, "could not")
    page.get_by_role("button", name="Review").click()
    done(page, "could not")
    assert not [path for path, _ in site.asked if path.endswith("ran")]


@pytest.mark.parametrize(
    "text", ["", "print('hello')\n", "\x0cimport gradio\n", "import gradio\n" * 3]
)
def test_odd_texts(tab: Tab, text: str) -> None:
    page = opened(tab)
    put(page, text or "\n")
    done(page)


SECOND = "import gradio as gr\n\nother = gr.Box()\n"


def zipped() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("shop/app.py", BAD)
        archive.writestr("shop/pages/second.py", SECOND)
        archive.writestr("shop/requirements.txt", "gradio\n")
    return held.getvalue()


def with_files(tab: Tab) -> Any:
    page = opened(tab)
    given = {"name": "shop.zip", "mimeType": "application/zip", "buffer": zipped()}
    page.locator("[data-play=files]").set_input_files(given)
    done(page, "2 errors")
    return page


def test_several_files_from_a_zip(tab: Tab) -> None:
    page = with_files(tab)
    assert page.locator(".gp-play-tab").count() == 3
    assert page.locator(".gp-play-tab span").all_inner_texts() == ["2", "1"]
    page.locator(".gp-play-tab", has_text="second").click()
    assert "other = gr.Box()" in code(page)
    assert "removed-name" in rules(page)[0]
    page.keyboard.press("ArrowLeft")
    assert "2 errors" in done(page, "2 errors")
    put(page, BAD.replace("every=None", "queue=True"))
    done(page, "1 error")
    page.keyboard.press("Control+Z")
    done(page, "2 errors")
    page.locator(".gp-play-tab", has_text="requirements").click()
    assert "Only Python" in done(page, "Only Python")


def test_a_link_carries_all_files(tab: Tab, chromium: Any) -> None:
    page = with_files(tab)
    page.get_by_role("button", name="Copy link").click()
    page.get_by_text("Link copied").wait_for()
    other = chromium.new_context().new_page()
    other.goto(page.evaluate("navigator.clipboard.readText()"))
    other.wait_for_selector("[data-ready=yes]")
    done(other, "2 errors")
    assert other.locator(".gp-play-tab").count() == 3
    other.context.close()


ASKED = """\
import gradio as gr

def area(shape, width, height, radius):
    if shape == "Rectangle":
        return width * height
    if shape == "Circle":
        return 3.14159 * radius**2
    return width * height / 2

shape = gr.Radio(["Rectangle", "Circle"])
gr.Interface(area, [shape, "number", "number", "number"], "number").launch()
"""
FOLDER = """
([files]) => {
  const file = (name, text) => ({
    isDirectory: false, name, file: (done) => done(new File([text], name)),
  });
  const folder = (name, entries) => ({
    isDirectory: true, name,
    createReader: () => ({ readEntries: (done) => done(entries.splice(0)) }),
  });
  const inner = Object.entries(files).map(([name, text]) => file(name, text));
  const shop = folder("shop", [file("app.py", files["two.py"]), folder("pages", inner),
    folder("node_modules", [file("left_out.py", "import gradio")])]);
  const data = new DataTransfer();
  data.items.add(new File(["x"], "shop"));
  const event = new DragEvent("drop", { dataTransfer: data, bubbles: true });
  Object.defineProperty(event, "dataTransfer",
    { value: { files: [1], items: [{ webkitGetAsEntry: () => shop }], types: ["Files"] } });
  document.querySelector(".gp-play-editor").dispatchEvent(event);
}
"""


def test_a_folder_that_is_dropped(tab: Tab) -> None:
    page = opened(tab)
    page.evaluate(FOLDER, [{"one.py": BAD, "two.py": SECOND}])
    page.wait_for_function("document.querySelectorAll('.gp-play-tab').length === 3")
    done(page)
    names = [one.split("\n")[0] for one in page.locator(".gp-play-tab").all_inner_texts()]
    names = [name.rstrip("0123456789") for name in names]
    assert names == ["app.py", "pages/one.py", "pages/two.py"]


def test_questions_are_marked_in_the_code(tab: Tab) -> None:
    page = opened(tab)
    put(page, ASKED)
    assert "question" in done(page, "question")
    assert page.locator(".gp-finding-question").count() >= 1
    assert page.locator(".cm-lintRange-info").count() >= 1


def test_files_that_are_dropped(tab: Tab) -> None:
    page = opened(tab)
    page.evaluate(
        """texts => {
          const data = new DataTransfer();
          for (const [name, text] of texts) data.items.add(new File([text], name));
          const place = document.querySelector(".gp-play-editor");
          place.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
        }""",
        [["app.py", BAD], ["two.py", SECOND], ["picture.png", "x"]],
    )
    done(page, "2 errors")
    assert page.locator(".gp-play-tab").count() == 2


def test_the_map_and_the_downloads(tab: Tab) -> None:
    page = with_files(tab)
    page.get_by_role("button", name="Map").click()
    page.wait_for_function(
        "document.querySelector('.gp-play-map').textContent.includes('listeners')"
    )
    assert not page.locator(".gp-play-findings").is_visible()
    page.get_by_role("button", name="Map").click()
    assert page.locator(".gp-play-findings").is_visible()
    with page.expect_download() as held:
        page.select_option("[data-play=download]", "sarif")
    sarif = json.loads(held.value.path().read_text("utf-8"))
    assert len(sarif["runs"][0]["results"]) == 3
    with page.expect_download() as held:
        page.select_option("[data-play=download]", "markdown")
    assert held.value.suggested_filename == "review.md"
    assert "every-removed" in held.value.path().read_text("utf-8")

"""The page on real Gradio: two visitors in Chromium at once, gradio_client, MCP, the Space."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import time
import zipfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from served import ROOT, Served, served

pytestmark = pytest.mark.slow

BAD = """\
import gradio as gr

with gr.Blocks() as demo:
    file = gr.File(type="file")
    text = gr.Textbox()
    demo.load(lambda: "now", None, text, every=5)

demo.launch()
"""
BOX = "import gradio as gr\n\nsecret_of_the_other = gr.Box()\n"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    if shutil.which("uv") is None:
        pytest.skip("uv is not installed; it makes the environment with Gradio")
    folder = tmp_path_factory.mktemp("ui")
    with served(folder, "-m", "gradio_patterns", "ui", "--no-browser") as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None or find_spec("playwright") is None:
        pytest.skip("no Chromium, or playwright is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield made
        made.close()


class Visitor:
    """One visitor; whatever their page complains of or asks elsewhere is kept."""

    def __init__(self, browser: Any, page: Served) -> None:
        self.context = browser.new_context(viewport={"width": 1280, "height": 900})
        self.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.page = self.context.new_page()
        self.page.set_default_timeout(90_000)
        self.troubles: list[str] = []
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.context.on("request", lambda asked: self._asked(asked.url, page.url))
        self.page.goto(page.url)
        self.button("Review").wait_for()
        self.page.locator(".cm-content").wait_for()

    def _asked(self, url: str, base: str) -> None:
        if not url.startswith((base, "data:", "blob:")):
            self.troubles.append(f"elsewhere: {url}")

    def button(self, name: str) -> Any:
        return self.page.get_by_role("button", name=name, exact=True)

    def put(self, text: str) -> None:
        self.page.locator(".cm-content").focus()
        self.page.keyboard.press("Control+A")
        self.page.evaluate("text => navigator.clipboard.writeText(text)", text)
        self.page.keyboard.press("Control+V")

    def upload(self, *files: tuple[str, bytes]) -> None:
        given = [{"name": n, "mimeType": "text/plain", "buffer": data} for n, data in files]
        self.page.locator("input[type=file]").first.set_input_files(given)

    def found(self, said: str) -> list[str]:
        self.page.locator("#gp-found [role=status]", has_text=said).wait_for()
        return [str(name).split()[-1] for name in self.page.locator(".gp-list a").all_inner_texts()]

    def code(self) -> str:
        return "\n".join(self.page.locator(".cm-line").all_inner_texts())


@pytest.fixture
def visitor(browser: Any, page: Served) -> Iterator[Visitor]:
    made = Visitor(browser, page)
    yield made
    made.context.close()
    assert made.troubles == []


def zipped(**files: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/") + ".py", text)
        archive.writestr("shop/requirements.txt", "gradio==4.44.1\n")
    return held.getvalue()


def test_pasted_reviewed_fixed_undone_downloaded(visitor: Visitor) -> None:
    visitor.put(BAD)
    visitor.button("Review").click()
    assert visitor.found("2 errors") == ["file-type-removed", "every-removed"]
    visitor.button("Apply all fixes (2)").click()
    assert visitor.found("0 findings") == []
    assert "every=" not in visitor.code()
    visitor.page.get_by_role("tab", name="Fixes").click()
    assert "demo.load" in visitor.page.inner_text("#gp-diff .gp-removed >> nth=-1")
    visitor.page.get_by_role("tab", name="Map").click()
    assert "listeners" in visitor.page.inner_text("#gp-map")
    with visitor.page.expect_download() as download:
        visitor.page.get_by_text("Code", exact=True).last.click()
    assert download.value.suggested_filename == "app.py"
    assert "gr.Timer" in Path(download.value.path()).read_text()
    visitor.page.get_by_role("tab", name="Findings").click()
    visitor.button("Undo").click()
    assert visitor.found("2 errors") == ["file-type-removed", "every-removed"]
    assert "every=5" in visitor.code()
    visitor.page.locator(".gp-line", has_text="Line 6").click()
    visitor.page.locator(".gp-at").wait_for()
    assert visitor.page.inner_text(".gp-at") == "6"


def test_a_zip_says_its_version_and_files_are_chosen(visitor: Visitor, page: Served) -> None:
    visitor.upload(("shop.zip", zipped(shop__app=BAD, shop__pages__second=BOX)))
    assert "file-type-removed" in visitor.found("Gradio 4.44.1")
    visitor.page.get_by_label("File", exact=True).click()
    visitor.page.get_by_role("option", name="shop/pages/second.py (1)").click()
    visitor.page.locator(".gp-list a", has_text="removed-name").wait_for()
    visitor.page.locator(".cm-line", has_text="secret_of_the_other").wait_for()
    left = [path for path in (page.log.parent / "cache").rglob("*") if path.suffix == ".zip"]
    assert [path.name for path in left if path.name == "shop.zip"] == []


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([("notes.txt", b"hello")], "no Python file"),
        ([("app.zip", b"PK nothing")], "cannot be unpacked"),
        ([("app.py", b"#" * 1_000_001)], "more than 1 MB"),
    ],
)
def test_limits_are_told_in_words(
    visitor: Visitor, files: list[tuple[str, bytes]], said: str
) -> None:
    visitor.upload(*files)
    visitor.page.get_by_text(said).first.wait_for()


def test_two_visitors_at_once_see_their_own(browser: Any, page: Served) -> None:
    one, other = Visitor(browser, page), Visitor(browser, page)
    one.put(BAD + "secret_of_one = 1\n")
    other.put(BOX)
    one.button("Review").click()
    other.button("Review").click()
    assert other.found("finding") == ["removed-name"]
    assert one.found("2 errors") == ["file-type-removed", "every-removed"]
    one.button("Apply all fixes (2)").click()
    other.button("Review").click()
    assert one.found("0 findings") == []
    assert other.found("finding") == ["removed-name"]
    assert "secret_of_one" not in other.page.content()
    assert "secret_of_the_other" not in one.page.content()
    # Another visitor's folder name is never told: no download of one is known to the other.
    hrefs = [set(v.page.locator("a[download]").evaluate_all("a => a.map(x => x.href)"))
             for v in (one, other)]  # fmt: skip
    assert not hrefs[0] & hrefs[1]
    third = Visitor(browser, page)
    assert "secret_of" not in third.page.content()
    for each in (one, other, third):
        each.context.close()
        assert each.troubles == []


CLIENT = """
import json, sys
from concurrent.futures import ThreadPoolExecutor
from gradio_client import Client

bad, box, url = json.load(sys.stdin)
clients = [Client(url, verbose=False) for _ in range(2)]
def ask(n):
    made = clients[n % 2].predict([bad, box][n % 2], "6.31.0", api_name="/review")
    assert {f["file"] for f in made["findings"]} == {"app.py"}
    return [f["rule"] for f in made["findings"]]
with ThreadPoolExecutor(4) as pool:
    answers = list(pool.map(ask, range(6)))
files = {"a/app.py": bad, "requirements.txt": "gradio==3.50.2"}
project = clients[0].predict(files, api_name="/review_project")
fixed = clients[0].predict(bad, "", True, api_name="/fix")
drawn = clients[0].predict(bad, api_name="/map_app")
rule = clients[0].predict("GP803", api_name="/explain_rule")
errors = []
for name, given in {"/review": [bad, "six"], "/explain_rule": ["nothing-such"],
                    "/review_project": [{"a.txt": ""}]}.items():
    try:
        clients[0].predict(*given, api_name=name)
    except Exception as error:
        errors.append(str(error))
names = sorted(clients[0].view_api(return_format="dict")["named_endpoints"])
version, applied = project["target"]["gradio"], fixed["applied"]
print(json.dumps([answers, version, applied, drawn[:6], rule[:30], errors, names]))
"""


def test_programs_ask_by_gradio_client(page: Served) -> None:
    done = subprocess.run(
        [page.python, "-c", CLIENT], input=json.dumps([BAD, BOX, page.url]),
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + page.log.read_text()
    answers, version, applied, drawn, rule, errors, names = json.loads(done.stdout.splitlines()[-1])
    assert answers == [["file-type-removed", "every-removed"], ["removed-name"]] * 3
    assert (version, applied, drawn) == ("3.50.2", 2, "app.py")
    assert "every-removed" in rule or "GP803" in rule
    assert ["six" in errors[0], "nothing-such" in errors[1], "no Python file" in errors[2]] == (
        [True] * 3
    )
    assert names == ["/explain_rule", "/fix", "/map_app", "/review", "/review_project"]


MCP = """
import asyncio, json, sys
from mcp import ClientSession
from mcp.client.streamable_http import streamablehttp_client

bad, url = json.load(sys.stdin)
async def ask():
    async with streamablehttp_client(url + "gradio_api/mcp/") as (read, write, _):
        async with ClientSession(read, write) as session:
            await session.initialize()
            tools = (await session.list_tools()).tools
            name = next(t.name for t in tools if t.name.endswith("review"))
            got = await session.call_tool(name, {"code": bad, "gradio_version": "6.31.0"})
            print(json.dumps([sorted(t.name for t in tools), got.isError, got.content[0].text,
                              {t.name: t.description for t in tools}[name]]))
asyncio.run(ask())
"""


def test_assistants_ask_by_mcp(page: Served) -> None:
    done = subprocess.run(
        [page.python, "-c", MCP], input=json.dumps([BAD, page.url]),
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + page.log.read_text()
    names, failed, text, about = json.loads(done.stdout.splitlines()[-1])
    assert [name.split("_")[-1] for name in names] == ["rule", "fix", "app", "review", "project"]
    assert not failed
    assert "every-removed" in text
    assert "never run" in about


def test_the_space_starts_as_it_is(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "space", tmp_path / "space")
    with served(tmp_path, "space/app.py") as running:
        end = time.monotonic() + 60
        while "MCP server" not in running.log.read_text() and time.monotonic() < end:
            time.sleep(0.2)
        assert "MCP server" in running.log.read_text()

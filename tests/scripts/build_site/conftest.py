"""The built site, served from a sub-path on a loopback port, and a headless Chromium.

``GRADIO_PATTERNS_SITE`` names a site that is already built; else it is built once. Everything here
is skipped, with the reason, where MkDocs, npm, Playwright or Chromium are missing.
"""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from site_served import CHROMIUM, PREFIX, ROOT, Handler, Served, Tab, watched


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: needs the built site; -m 'not browser' skips it")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = os.environ.get("GRADIO_PATTERNS_SITE")
    if built:
        return Path(built)
    for module in ("mkdocs", "material"):
        if find_spec(module) is None:
            pytest.skip(f"{module} is not installed: pip install 'gradio-patterns[docs]'")
    if shutil.which("npm") is None:
        pytest.skip("npm is not installed; the playground is built with it")
    folder = tmp_path_factory.mktemp("built") / "site"
    command = [sys.executable, "scripts/build_site.py", "--keep-going", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (folder.parent / "said.txt").write_text(done.stdout, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[Served]:
    served = Served("", site_folder)
    handler = functools.partial(Handler, served, directory=str(site_folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        served.base = f"http://127.0.0.1:{server.server_port}{PREFIX}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield served
        server.shutdown()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    if find_spec("playwright") is None:
        pytest.skip("playwright is not installed: pip install playwright")
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if program is None:
        pytest.skip("no Chromium on the path")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium: Any, site: Served) -> Iterator[Tab]:
    """A fresh visitor; the test fails where the console, the network or a script complained."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    made = watched(context.new_page(), site.base)
    yield made
    context.close()
    assert made.troubles == []


@pytest.fixture
def phone(chromium: Any, site: Served) -> Iterator[Tab]:
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    made = watched(context.new_page(), site.base)
    yield made
    context.close()
    assert made.troubles == []

"""Pages in headless Chromium."""

import contextlib
import os
import shutil
from collections.abc import Iterator
from typing import Any

from proving import pictures

PICTURE = "PROVING_PICTURE"
"""The variable with the beginning of the paths of pictures, where some are to be taken."""

# Nothing but loopback resolves, so that a page cannot wait for fonts or trackers.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]
# Components arrive one after the other: drawn is when nothing was added for a while.
DRAWN = """() => {
    const app = document.querySelector('.gradio-container');
    if (!app) return false;
    const size = app.innerHTML.length;
    const now = performance.now();
    if (window.provingSize !== size) [window.provingSize, window.provingSince] = [size, now];
    const parts = [...app.querySelectorAll('.block, button, input, textarea, .prose, img')];
    const filled = parts.some((part) => !part.closest('footer'));
    return now - window.provingSince > (filled ? 250 : 3000);
}"""
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


@contextlib.contextmanager
def open_page(url: str, console: list[str] | None, options: dict[str, Any]) -> Iterator[Any]:
    """A page at the address, once Gradio has drawn its interface (if the page is Gradio's)."""
    from playwright.sync_api import Error, sync_playwright

    binary = next(filter(None, map(shutil.which, NAMES)), None)
    if binary is None:
        raise RuntimeError("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=binary, args=ARGUMENTS)
        try:
            picture = os.environ.get(PICTURE)
            if picture:
                options = {"viewport": pictures.VIEWPORT, **options}
            page = browser.new_context(**options).new_page()
            page.set_default_timeout(25_000)
            if console is not None:
                _collect(page, console)
            page.goto(url, wait_until="domcontentloaded")
            if page.locator("gradio-app").count():
                with contextlib.suppress(Error):
                    page.wait_for_function(DRAWN, polling=50)
            yield page
            if picture:
                pictures.take(page, picture)
        finally:
            browser.close()


def _collect(page: Any, console: list[str]) -> None:
    """Collect what the browser reports, except about the network that proofs do not have."""

    def add(text: str) -> None:
        if not ("ERR_NAME_NOT_RESOLVED" in text or text.startswith("Unable to preload CSS")):
            console.append(text)

    page.on("console", lambda message: add(message.text))
    page.on("pageerror", lambda error: add(str(error)))

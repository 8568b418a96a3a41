"""A built site on a loopback port, and pages that keep account of what should not happen."""

from __future__ import annotations

import gzip
import http.server
import re
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
PREFIX = "/docs/latest/"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
TYPES = {
    ".wasm": "application/wasm",
    ".mjs": "text/javascript",
    ".md": "text/markdown; charset=utf-8",
}
PACKED = ("text/", "application/json", "application/javascript", "application/wasm", "image/svg")


@dataclass
class Served:
    """A site on a loopback port: where it is, where its files are, and what was asked for."""

    base: str
    folder: Path
    asked: list[tuple[str, int]] = field(default_factory=list)
    """Path and number of bytes sent, in order."""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files below ``PREFIX`` only, compressed as hosts do, and remembered."""

    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | TYPES

    def __init__(self, served: Served, *args: Any, **kwargs: Any) -> None:
        self.served = served
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        with suppress(ConnectionError):  # a page that is left drops what it was loading
            self._answer()

    def _answer(self) -> None:
        path = self.path.split("?")[0].split("#")[0]
        found = Path(self.translate_path(path))
        if not path.startswith(PREFIX):
            self.send_error(404)
        elif found.is_dir() and not path.endswith("/"):
            self.send_response(301)
            self.send_header("Location", path + "/")
            self.end_headers()
        else:
            self._send(path, found / "index.html" if found.is_dir() else found)

    def _send(self, path: str, file: Path) -> None:
        if not file.is_file():
            self.served.asked.append((path, -1))
            self.send_error(404)
            return
        data, kind = file.read_bytes(), self.guess_type(str(file))
        if file.name == "sitemap.xml":  # as if built for this address: see site_url
            home = re.search(rb"<loc>(.*?)</loc>", data)
            data = data.replace(home[1], self.served.base.encode()) if home else data
        self.send_response(200)
        self.send_header("Content-Type", kind)
        if kind.startswith(PACKED):
            data = gzip.compress(data, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.served.asked.append((path, len(data)))
        self.wfile.write(data)

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(PREFIX))

    def log_message(self, format: str, *args: Any) -> None:
        pass


@dataclass
class Tab:
    """A page that keeps account of what should not happen."""

    page: Any
    base: str
    troubles: list[str] = field(default_factory=list)

    def open(self, path: str = "") -> Any:
        self.page.goto(self.base + path)
        self.page.wait_for_load_state("networkidle")
        return self.page

    def overflow(self) -> int:
        """How many pixels the page is wider than the window."""
        script = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        return int(self.page.evaluate(script))


def watched(page: Any, base: str) -> Tab:
    tab = Tab(page, base)
    page.set_default_timeout(60_000)

    def console(message: Any) -> None:
        if message.type in ("error", "warning"):
            place = (message.location or {}).get("url", "")
            tab.troubles.append(f"console: {message.text} {place}".rstrip())

    def request(asked: Any) -> None:
        if not asked.url.startswith((base, "data:", "blob:")):
            tab.troubles.append(f"elsewhere: {asked.url}")

    page.on("console", console)
    page.on("pageerror", lambda error: tab.troubles.append(f"error: {error}"))
    page.context.on("request", request)

    def response(got: Any) -> None:
        if got.status >= 400:
            tab.troubles.append(f"{got.status}: {got.url}")

    page.on("response", response)
    return tab

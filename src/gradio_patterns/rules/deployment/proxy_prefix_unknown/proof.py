"""Behind a proxy that cuts off /paint, the picture that was asked for does not appear."""

import contextlib
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx

from proving import Example, Seen
from proving.browser import open_page

TIMEOUT = 120
DROPPED = {"connection", "transfer-encoding", "content-length", "keep-alive"}
LOADED = "[...document.images].some(i => i.naturalWidth == 120)"


def observe(app: Example) -> Seen:
    with (
        app.running() as server,
        proxy(server.url.rstrip("/")) as front,
        open_page(f"{front}/paint/", [], {}) as page,
    ):
        button = page.get_by_role("button", name="Mix")
        button.wait_for(timeout=30000)
        button.click()
        end = time.monotonic() + 10
        while not (drawn := page.evaluate(LOADED)) and time.monotonic() < end:
            time.sleep(0.2)
    words = "the picture appears" if drawn else "the picture never appears"
    return Seen(not drawn, f"behind a proxy that serves the app at /paint/, {words}")


@contextlib.contextmanager
def proxy(upstream: str) -> Iterator[str]:
    """What the nginx.conf says: /paint/x is passed on as /x, all else is not found."""
    client = httpx.Client(timeout=30, limits=httpx.Limits(max_connections=None))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if not self.path.startswith("/paint/"):
                self.send_error(404)
                return
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            sent = {k: v for k, v in self.headers.items() if k.lower() not in DROPPED}
            url = upstream + self.path.removeprefix("/paint")
            with client.stream(self.command, url, content=body, headers=sent) as got:
                self.send_response(got.status_code)
                for name, value in got.headers.items():
                    if name.lower() not in DROPPED:
                        self.send_header(name, value)
                self.end_headers()
                for piece in got.iter_raw():
                    self.wfile.write(piece)
                    self.wfile.flush()

        do_POST = do_GET
        do_HEAD = do_GET

        def log_message(self, *parts: object) -> None:
            pass

    front = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    front.daemon_threads = True
    threading.Thread(target=front.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{front.server_port}"
    finally:
        front.shutdown()

"""A running example: its output, visitors, requests and browser pages."""

import contextlib
import inspect
import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from proving.ports import alone_on_fixed_ports, answers, free_port, named_port, url_of

if TYPE_CHECKING:
    from proving.keeper import Keeper

POLL = 0.03


class AppDied(Exception):
    """The app ended before it answered."""

    def __init__(self, why: str, output: str) -> None:
        super().__init__(f"{why}: {last_line(output)}" if output.strip() else why)
        self.output = output


@dataclass(frozen=True)
class Server:
    """An example that answers on loopback."""

    url: str
    folder: Path
    log: Path
    pid: int
    keeper: "Keeper"

    def ended(self) -> int | None:
        """The exit code (negative: the signal) if the app has ended by now, else None."""
        return self.keeper.ended(self.pid)

    def output(self) -> str:
        """Everything the app has printed so far, errors included."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def client(self, **options: Any) -> Any:
        """A `gradio_client.Client`: one session, as a visitor."""
        import gradio_client

        known = inspect.signature(gradio_client.Client.__init__).parameters
        folder = tempfile.mkdtemp(prefix="client-")
        quiet = {"verbose": False, "download_files": folder, "output_dir": folder}
        for name, value in quiet.items():
            if name in known:
                options.setdefault(name, value)
        return gradio_client.Client(self.url, **options)

    def get(self, path: str = "", **options: Any) -> Any:
        """One GET request; an `httpx.Response`."""
        return self._request("GET", path, options)

    def post(self, path: str = "", **options: Any) -> Any:
        """One POST request; an `httpx.Response`."""
        return self._request("POST", path, options)

    def _request(self, method: str, path: str, options: dict[str, Any]) -> Any:
        import httpx

        options.setdefault("timeout", 20)
        return httpx.request(method, self.url + path.lstrip("/"), **options)

    @contextlib.contextmanager
    def page(
        self, path: str = "", console: list[str] | None = None, **options: Any
    ) -> Iterator[Any]:
        """A page in headless Chromium, at the app; `console` collects what the browser reports."""
        from proving.browser import open_page

        with open_page(self.url + path.lstrip("/"), console, options) as page:
            yield page


@contextlib.contextmanager
def serve(
    source: Path,
    keeper: "Keeper",
    failures: list[str],
    env: dict[str, str],
    timeout: float,
    fresh: bool,
) -> Iterator[Server]:
    """Start the example in the folder ``source`` and stop it at the end, whatever happens."""
    home = Path(tempfile.mkdtemp(prefix="run-"))
    folder, log = home / "app", home / "output.txt"
    shutil.copytree(source, folder)
    (home / "tmp").mkdir()
    log.touch()
    port = free_port()
    variables = {
        "GRADIO_SERVER_PORT": str(port),
        "PORT": str(port),
        "GRADIO_TEMP_DIR": str(home / "gradio"),
        "TMPDIR": str(home / "tmp"),
    }
    with alone_on_fixed_ports((folder / "app.py").read_text(encoding="utf-8", errors="replace")):
        pid = keeper.start(folder, log, {**variables, **env}, fresh)
        try:
            server = Server(url_of(port), folder, log, pid, keeper)
            yield _answering(server, port, timeout, failures)
        finally:
            keeper.stop(pid)


def _answering(server: Server, first_port: int, timeout: float, failures: list[str]) -> Server:
    """The server once it answers a request, at the port it names if it chose its own."""
    end = time.monotonic() + timeout
    tries = 0
    why = f"the app did not answer within {timeout:.0f} s"
    while time.monotonic() < end:
        port = named_port(server.output()) or first_port
        if answers(port):
            return replace(server, url=url_of(port))
        tries += 1
        if tries % 5 == 0:
            code = server.ended()
            if code is not None:
                why = f"the app exited with code {code}"
                break
        time.sleep(POLL)
    died = AppDied(why, server.output())
    failures.append(str(died))
    raise died


def last_line(text: str) -> str:
    """The last line that says something."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else ""

"""Ports on loopback: free ones, those an app names, and those it insists on."""

import contextlib
import fcntl
import os
import re
import socket
from collections.abc import Iterator
from pathlib import Path

LISTENING = re.compile(r"[Rr]unning on (?:local URL:\s*)?https?://[^\s:]+:(\d+)")
FIXED_PORT = re.compile(r"\b(?:server_)?port\s*=\s*(\d{4,5})\b")


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def url_of(port: int) -> str:
    """The address of an app on this machine."""
    return f"http://127.0.0.1:{port}/"


def named_port(output: str) -> int | None:
    """The port in the line that Gradio or uvicorn prints when it listens."""
    named = LISTENING.search(output)
    return int(named.group(1)) if named else None


def answers(port: int) -> bool:
    """Whether something speaks HTTP there, whatever it says."""
    import httpx

    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1):
            pass
        httpx.get(url_of(port), timeout=5)
    except (OSError, httpx.HTTPError):
        return False
    return True


@contextlib.contextmanager
def alone_on_fixed_ports(source: str) -> Iterator[None]:
    """One app at a time on a port that the example itself chose."""
    with contextlib.ExitStack() as held:
        for port in sorted(set(FIXED_PORT.findall(source))):
            path = Path(os.environ["PROVING_LOCKS"]) / f"port-{port}.lock"
            fcntl.flock(held.enter_context(path.open("w")), fcntl.LOCK_EX)
        yield

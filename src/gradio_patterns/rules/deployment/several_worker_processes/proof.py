"""Three words are sent by each of some visitors, and not all arrive in their sentences."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from proving import Example, Seen
from proving.server import Server

TIMEOUT = 240


PATIENT = """
    import uvicorn.supervisors.multiprocess as workers

    if hasattr(workers, "Process"):
        workers.Process.is_alive = lambda self, timeout=0: self.process.is_alive()
    uvicorn.run("""
"""A worker that takes more than five seconds to import Gradio would be killed, on and on."""


def observe(app: Example) -> Seen:
    source = app.folder / "app.py"
    source.write_text(source.read_text().replace("\n    uvicorn.run(", PATIENT))
    with app.running(fresh=True, timeout=100) as server:
        inner = replace(server, url=server.url + "ui/")
        with ThreadPoolExecutor(6) as visitors:
            said = list(visitors.map(_said, [inner] * 12))
    whole = said.count("one two three")
    some = "all" if whole == 12 else "not all"
    return Seen(whole < 12, f"of 12 visitors who send three words, {some} are shown all three")


def _said(server: Server) -> str:
    """What a visitor is shown after three words; the error where one is not taken."""
    try:
        client = server.client()
        for word in ("one", "two", "three"):
            said = client.submit(word, api_name="/add").result(timeout=15)
    except Exception as error:
        return type(error).__name__
    return str(said)

"""The twelve writing tasks: what each app must do, and how that is tried on the running app.

A check yields a name and whether that behaviour works; ``names`` are those it yields when all
goes well, so that what was not reached counts as not working.
"""

from __future__ import annotations

import csv
import json
import re
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Check = Callable[[Any], Iterator[tuple[str, bool]]]


@dataclass(frozen=True)
class Task:
    """One task. ``files`` are put beside the app, ``env`` is set for it."""

    check: Check
    names: tuple[str, ...]
    files: dict[str, str] = field(default_factory=dict)
    env: dict[str, str] = field(default_factory=dict)


def chat(app: Any) -> Iterator[tuple[str, bool]]:
    job = app.client().submit("one two three four", api_name="/chat")
    parts = [str(part) for part in job]
    yield "answers", "ONE TWO THREE FOUR" in str(parts[-1])
    yield "streams", len(set(parts)) >= 3
    found = app.config()["dependencies"]
    yield "can be stopped", any(dependency.get("cancels") for dependency in found)
    yield "can be retried", "retry" in triggers(found)
    yield "two visitors do not wait", overlap(app, "a b c d e f g h i j k l m n o p", "/chat")


def uploads(app: Any) -> Iterator[tuple[str, bool]]:
    from gradio_client import handle_file

    folder = Path(tempfile.mkdtemp())
    paths = [folder / "one.csv", folder / "two.csv"]
    paths[0].write_text("a,b\n1,2\n3,4\n")
    paths[1].write_text("a\n5\n")
    client = app.client()
    yield (
        "counts the rows of each file",
        numbers(client.predict([handle_file(str(path)) for path in paths], api_name="/rows"))
        == [2, 1],
    )
    yield "nothing chosen is answered in words", says(
        lambda: client.predict(None, api_name="/rows"), "choose|select|file|upload"
    )
    yield "more than 1 MB is refused", posted(app, "big.csv", b"a\n" * 700_000) == 413
    yield "less than 1 MB is accepted", posted(app, "small.csv", b"a\n" * 1000) == 200
    wrong = folder / "picture.png"
    wrong.write_bytes(b"\x89PNG\r\n")
    yield "other types are refused", fails(
        lambda: client.predict([handle_file(str(wrong))], api_name="/rows")
    )


def login(app: Any) -> Iterator[tuple[str, bool]]:
    import httpx

    yield "strangers are refused", httpx.get(f"{app.url}config").status_code == 401
    wrong = httpx.post(f"{app.url}login", data={"username": "ann", "password": "no"})
    yield "wrong passwords are refused", wrong.status_code >= 400
    ann, bob = app.client(auth=("ann", "apple")), app.client(auth=("bob", "berry"))
    ann.predict("milk", api_name="/add")
    bob.predict("nails", api_name="/add")
    yield "each sees the own notes", "milk" in str(ann.predict(api_name="/notes"))
    yield "nobody sees another's", "milk" not in str(bob.predict(api_name="/notes"))
    again = app.client(auth=("ann", "apple"))
    yield "notes outlive the session", "milk" in str(again.predict(api_name="/notes"))


def mounted(app: Any) -> Iterator[tuple[str, bool]]:
    import httpx

    health = httpx.get(f"{app.url}health")
    yield "the open route answers", health.status_code == 200 and health.json() == {"ok": True}
    page = httpx.get(f"{app.url}ui/", follow_redirects=True)
    yield "the app is below /ui", page.status_code == 200 and "gradio" in page.text
    yield "the app asks for a login", httpx.get(f"{app.url}ui/config").status_code == 401
    wrong = httpx.post(f"{app.url}ui/login", data={"username": "ann", "password": "no"})
    yield "wrong passwords are refused", wrong.status_code >= 400
    client = app.client("ui/", auth=("ann", "apple"))
    yield "it works after the login", client.predict("abc", api_name="/reverse") == "cba"


def jobs(app: Any) -> Iterator[tuple[str, bool]]:
    parts = [str(part) for part in app.client().submit(3, api_name="/work")]
    yield "shows its steps", len(set(parts)) >= 3
    yield "ends with the result", "done" in parts[-1].lower() and "3" in parts[-1]
    found = app.config()["dependencies"]
    yield "can be cancelled", any(dependency.get("cancels") for dependency in found)
    yield "two jobs run at a time", overlap(app, 8, "/work")
    yield "bad input is answered in words", says(
        lambda: app.client().predict(-1, api_name="/work"), "positive|at least|between|greater|>"
    )


def dashboard(app: Any) -> Iterator[tuple[str, bool]]:
    config = app.config()
    kinds = {component["id"]: component["type"] for component in config["components"]}
    yield "has a plot", any("plot" in kind for kind in kinds.values())
    timers = {identity for identity, kind in kinds.items() if kind == "timer"}
    yield "refreshes by itself", any(
        target[0] in timers and target[1] == "tick"
        for dependency in config["dependencies"]
        for target in dependency["targets"]
    )
    yield "is filled when it opens", "load" in triggers(config["dependencies"])
    client = app.client()
    north = client.predict("north", api_name="/figures")
    south = client.predict("south", api_name="/figures")
    yield "filters by region", "north" in json.dumps(north) and "south" not in json.dumps(north)
    yield "both regions have figures", json.dumps(north) != json.dumps(south)


def tools(app: Any) -> Iterator[tuple[str, bool]]:
    import asyncio

    named, answer = asyncio.run(_of_mcp(f"{app.url}gradio_api/mcp/"))
    found = {name.rpartition("_")[2]: tool for name, tool in named.items()}
    yield "both tools are served", {"area", "perimeter"} <= set(found)
    yield "nothing else is", len(named) == 2
    described = [tool["properties"] for tool in found.values()]
    yield "arguments are typed and described", all(
        one["type"] == "number" and one.get("description")
        for properties in described
        for one in properties.values()
    )
    yield "a tool works", "12" in answer
    yield "the page works too", app.client().predict(3, 4, api_name="/area") == 12


def gpu(app: Any) -> Iterator[tuple[str, bool]]:
    first, second = app.client(), app.client()
    yield "caption works", "caption" in str(first.predict("x", api_name="/caption"))
    yield "detect works", "detect" in str(first.predict("x", api_name="/detect"))
    jobs = [
        client.submit("x", api_name=name)
        for client, name in ((first, "/caption"), (second, "/detect")) * 2
    ]
    answers = [outcome(job.result) for job in jobs]
    yield "never two on the model at once", all("Error" not in answer for answer in answers)
    yield "the model is loaded once", app.output().count("model loaded") == 1
    # On a busy machine the help may come late; one that waits never comes in time.
    yield "other functions do not wait", any(overtakes(first) for _ in range(3))


def overtakes(client: Any) -> bool:
    """Help is answered well before a caption that was begun first."""
    slow = client.submit("x", api_name="/caption")
    while not slow.done() and slow.status().code.name != "PROCESSING":
        time.sleep(0.01)
    start = time.monotonic()
    client.predict(api_name="/help")
    quick = time.monotonic() - start
    return "caption" in str(slow.result()) and quick < 0.7 * (time.monotonic() - start)


def cities(app: Any) -> Iterator[tuple[str, bool]]:
    client = app.client()
    for country, expected in (("France", "Paris"), ("Japan", "Tokyo")):
        update = client.predict(country, api_name="/cities")
        choices = [choice[-1] for choice in update["choices"]]
        yield f"{country} has its cities", expected in choices
        yield f"{country}: the value is a choice", update.get("value", "?") in [*choices, None]
    yield "a choice is accepted", "Tokyo" in str(
        client.predict("Japan", "Tokyo", api_name="/go")
    )
    yield "no choice is answered in words", says(
        lambda: client.predict("Japan", None, api_name="/go"), "choose|select|city"
    )


def export(app: Any) -> Iterator[tuple[str, bool]]:
    first, second = app.client(), app.client()
    jobs = [first.submit(3, api_name="/export"), second.submit(5, api_name="/export")]
    paths = [Path(str(job.result())) for job in jobs]
    rows = [len(list(csv.reader(path.open(encoding="utf-8", newline="")))) for path in paths]
    yield "each gets a file with all rows", rows == [4, 6]
    yield "it is a .csv", all(path.suffix == ".csv" for path in paths)
    made = {path.name for path in app.folder.iterdir() if path.suffix == ".csv"}
    yield "nothing is left beside the app", not made
    yield "no rows is answered in words", says(
        lambda: first.predict(0, api_name="/export"), "row|at least|positive|nothing"
    )


def counters(app: Any) -> Iterator[tuple[str, bool]]:
    first, second = app.client(), app.client()
    seen = [numbers(first.predict(api_name="/visit")) for _ in range(3)]
    other = numbers(second.predict(api_name="/visit"))
    yield "counts for each visitor", [mine for mine, _ in seen] == [1, 2, 3] and other[0] == 1
    yield "counts for all", other[1] == 4
    results: list[Any] = []
    threads = [
        threading.Thread(target=lambda: results.append(app.client().predict(api_name="/visit")))
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    totals = sorted(numbers(result)[1] for result in results)
    yield "counts right when many come at once", totals == list(range(5, 11))


def guarded(app: Any) -> Iterator[tuple[str, bool]]:
    client = app.client()
    yield "works", "4" in str(client.predict("2", api_name="/square"))
    yield "bad input is answered in words", says(
        lambda: client.predict("two", api_name="/square"), "number"
    )
    config = app.config()
    buttons = {one["id"] for one in config["components"] if one["type"] == "button"}
    steps = [one for one in config["dependencies"] if buttons & set(one["outputs"])]
    itself = [one for one in steps if "square" in str(one["api_name"])]
    yield "the button is locked while it works", bool(steps)
    yield "and is free again after a failure", bool(itself) or any(
        one.get("trigger_only_on_failure") for one in steps
    )
    yield "the page keeps working", "9" in str(client.predict("3", api_name="/square"))


MODEL = '''\
"""A model on one GPU: two calls at a time are too many."""

import threading
import time

_busy = threading.Lock()


class Model:
    def __init__(self):
        print("model loaded", flush=True)

    def run(self, task, image):
        if not _busy.acquire(blocking=False):
            raise MemoryError("out of memory: two calls at a time")
        try:
            time.sleep(1)
            return f"{task} of {image}"
        finally:
            _busy.release()
'''
USERS = {"APP_USERS": "ann:apple,bob:berry"}

TASKS = {
    "chat": Task(chat, ("answers", "streams", "can be stopped", "can be retried",
                        "two visitors do not wait")),
    "uploads": Task(uploads, ("counts the rows of each file", "nothing chosen is answered in words",
                              "more than 1 MB is refused", "less than 1 MB is accepted",
                              "other types are refused")),
    "login": Task(login, ("strangers are refused", "wrong passwords are refused",
                          "each sees the own notes", "nobody sees another's",
                          "notes outlive the session"), env=USERS),
    "mounted": Task(mounted, ("the open route answers", "the app is below /ui",
                              "the app asks for a login", "wrong passwords are refused",
                              "it works after the login"), env=USERS),
    "jobs": Task(jobs, ("shows its steps", "ends with the result", "can be cancelled",
                        "two jobs run at a time", "bad input is answered in words")),
    "dashboard": Task(dashboard, ("has a plot", "refreshes by itself", "is filled when it opens",
                                  "filters by region", "both regions have figures")),
    "tools": Task(tools, ("both tools are served", "nothing else is",
                          "arguments are typed and described", "a tool works",
                          "the page works too")),
    "gpu": Task(gpu, ("caption works", "detect works", "never two on the model at once",
                      "the model is loaded once", "other functions do not wait"),
                files={"model.py": MODEL}),
    "cities": Task(cities, ("France has its cities", "France: the value is a choice",
                            "Japan has its cities", "Japan: the value is a choice",
                            "a choice is accepted", "no choice is answered in words")),
    "export": Task(export, ("each gets a file with all rows", "it is a .csv",
                            "nothing is left beside the app", "no rows is answered in words")),
    "counters": Task(counters, ("counts for each visitor", "counts for all",
                                "counts right when many come at once")),
    "guarded": Task(guarded, ("works", "bad input is answered in words",
                              "the button is locked while it works",
                              "and is free again after a failure", "the page keeps working")),
}  # fmt: skip


def triggers(dependencies: list[dict[str, Any]]) -> set[str]:
    """The names of all events that are listened to."""
    return {target[1] for one in dependencies for target in one["targets"]}


def numbers(value: Any) -> list[int]:
    """All whole numbers in an answer, in order."""
    return [int(word) for word in re.findall(r"(?<![\w.])\d+(?![\w.])", str(value))]


def outcome(call: Callable[[], Any]) -> str:
    """The answer as text, or the error."""
    try:
        return str(call())
    except Exception as error:
        return f"Error: {error}"


def fails(call: Callable[[], Any]) -> bool:
    """Whether a call is refused."""
    return outcome(call).startswith("Error: ")


def says(call: Callable[[], Any], words: str) -> bool:
    """Whether a call is answered, or refused, with words a visitor can use."""
    said = outcome(call)
    inside = re.search(r"Traceback|NoneType|object has no|upstream Gradio app has raised", said)
    return not inside and re.search(words, said, re.IGNORECASE) is not None


def overlap(app: Any, given: Any, name: str) -> bool:
    """Whether a second visitor's job gives its first part before the first one's has ended."""
    visitors = [app.client(), app.client()]
    jobs = [visitor.submit(given, api_name=name) for visitor in visitors]
    times: list[list[float]] = [[], []]

    def follow(number: int) -> None:
        times[number].extend(time.monotonic() for _ in jobs[number])

    threads = [threading.Thread(target=follow, args=(number,)) for number in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return all(times) and max(seen[0] for seen in times) < min(seen[-1] for seen in times)


def posted(app: Any, name: str, data: bytes) -> int:
    """The status of an upload."""
    import httpx

    answer = httpx.post(f"{app.url}gradio_api/upload", files={"files": (name, data)}, timeout=60)
    return int(answer.status_code)


async def _of_mcp(url: str) -> tuple[dict[str, Any], str]:
    """The schemas of the tools by name, and the answer of the one for areas to 3 by 4."""
    from mcp import ClientSession
    from mcp.client.streamable_http import streamable_http_client

    async with (
        streamable_http_client(url) as streams,
        ClientSession(streams[0], streams[1]) as session,
    ):
        await session.initialize()
        found = (await session.list_tools()).tools
        named = {tool.name: tool.model_dump(by_alias=True)["inputSchema"] for tool in found}
        area = next(tool for tool in found if tool.name.endswith("area"))
        sides = dict(zip(named[area.name]["properties"], (3, 4), strict=False))
        answer = await session.call_tool(area.name, sides)
        return named, str(answer.content)

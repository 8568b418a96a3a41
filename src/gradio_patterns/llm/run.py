"""All requests of a run: so many at once, the first hopeless fault ends it, so does Ctrl-C."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from gradio_patterns.llm.connection import (
    FailedError,
    GoneError,
    HopelessError,
    Link,
    SpentError,
    connect,
)
from gradio_patterns.llm.costs import Usage
from gradio_patterns.llm.progress import Progress
from gradio_patterns.llm.settings import Settings

IN_A_ROW = 5
"""After so many files in a row without an answer, no more are tried."""


Made = TypeVar("Made")
Got = TypeVar("Got")
Ready = TypeVar("Ready", covariant=True)


class Plan(Protocol[Ready]):
    """Something to ask that is made ready when its turn comes."""

    def made(self) -> Ready | None:
        """None where it cannot be asked."""


@dataclass
class Outcome(Generic[Made, Got]):
    """What the model answered, by the number of the plan, and what went wrong."""

    answers: dict[int, tuple[Made, Got]] = field(default_factory=dict)
    failures: dict[int, str] = field(default_factory=dict)
    stopped: str = ""
    """Why the rest was not asked."""
    interrupted: bool = False
    usage: Usage = field(default_factory=Usage)
    """Of this run alone; answers from the cache cost nothing."""
    requests: int = 0
    retries: int = 0
    seconds: float = 0.0


def run(
    planned: Sequence[Plan[Made]],
    settings: Settings,
    answer: Callable[[Link, Made], Awaitable[Got]],
) -> Outcome[Made, Got]:
    """Ask everything; an interrupt ends it early and keeps what is done."""
    outcome: Outcome[Made, Got] = Outcome()
    start = time.monotonic()
    # An interrupt before or after the asking itself must not lose the outcome either.
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_interruptible(_all(planned, settings, outcome, answer), outcome))
    if len(outcome.answers) + len(outcome.failures) < len(planned) and not outcome.stopped:
        outcome.interrupted = True
        outcome.stopped = "interrupted"
    outcome.seconds = time.monotonic() - start
    return outcome


async def _interruptible(work: Coroutine[Any, Any, None], outcome: Outcome[Any, Any]) -> None:
    task = asyncio.ensure_future(work)

    def stop() -> None:
        outcome.interrupted = True
        outcome.stopped = "interrupted"
        task.cancel()

    loop = asyncio.get_running_loop()
    with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
        loop.add_signal_handler(signal.SIGINT, stop)
    try:
        with contextlib.suppress(asyncio.CancelledError):
            await task
    finally:
        with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
            loop.remove_signal_handler(signal.SIGINT)


async def _all(
    planned: Sequence[Plan[Any]],
    settings: Settings,
    outcome: Outcome[Any, Any],
    answer: Callable[[Link, Any], Awaitable[Any]],
) -> None:
    link = connect(settings)
    progress = Progress(len(planned))
    left: _Queue = asyncio.Queue(2 * settings.concurrency)
    state = _State(link, outcome, answer, lambda n: progress(n, link.usage.total))
    count = min(settings.concurrency, len(planned))
    tasks = [asyncio.ensure_future(_worker(left, state)) for _ in range(count)]
    tasks.append(asyncio.ensure_future(_prepare(planned, left, state, count)))
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        progress.end()
        outcome.usage = link.usage
        outcome.requests, outcome.retries = link.requests, link.retries
        with contextlib.suppress(Exception):
            await link.client.close()


_Queue = asyncio.Queue["tuple[int, Any] | None"]


@dataclass
class _State:
    link: Link
    outcome: Outcome[Any, Any]
    answer: Callable[[Link, Any], Awaitable[Any]]
    tell: Callable[[int], None]
    in_a_row: int = 0


async def _prepare(planned: Sequence[Plan[Any]], left: _Queue, state: _State, workers: int) -> None:
    """Make the requests ahead, while those before are waited for."""
    for number, plan in enumerate(planned):
        if state.outcome.stopped:
            break
        try:
            one = plan.made()
        except Exception as error:
            one = None
            state.outcome.failures[number] = _fault(error)
        if one is not None:
            await left.put((number, one))
            await asyncio.sleep(0)
        else:
            state.outcome.failures.setdefault(number, "its text is not at hand")
    for _ in range(workers):
        await left.put(None)


async def _worker(left: _Queue, state: _State) -> None:
    outcome = state.outcome
    while (next_one := await left.get()) is not None:
        number, one = next_one
        if outcome.stopped:
            continue
        try:
            outcome.answers[number] = one, await state.answer(state.link, one)
            state.in_a_row = 0
        except FailedError as error:
            outcome.failures[number] = str(error)
            state.in_a_row = state.in_a_row + 1 if isinstance(error, GoneError) else 0
            if state.in_a_row >= IN_A_ROW:
                outcome.stopped = f"{IN_A_ROW} files in a row were not answered: {error}"
        except SpentError as error:
            # A smaller file may still fit; this one does not.
            outcome.failures[number] = str(error)
        except HopelessError as error:
            outcome.failures[number] = str(error)
            outcome.stopped = outcome.stopped or str(error)
        except Exception as error:
            outcome.failures[number] = _fault(error)
        state.tell(len(outcome.answers) + len(outcome.failures))


def _fault(error: Exception) -> str:
    return f"a fault of gradio-patterns: {type(error).__name__}: {error}"

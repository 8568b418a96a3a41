"""What a proof returns or raises."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Seen:
    """`symptom`: did the trouble happen that a user would notice? `what`: what was seen."""

    symptom: bool
    what: str


class NotApplicable(Exception):
    """The question makes no sense on this Gradio version (say why)."""


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` took."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start

"""Turns for work that needs a processor, over all provers on this machine.

Several provers at once would only slow each other until proofs run into their time limits.
"""

import contextlib
import fcntl
import os
import random
import time
from collections.abc import Iterator

from proving.authoring.environments import cache

SLOTS = (os.cpu_count() or 1) + 1


@contextlib.contextmanager
def slot() -> Iterator[None]:
    """Wait for a free turn and keep it; it falls free even if the prover is killed."""
    with contextlib.ExitStack() as held:
        files = [
            held.enter_context((cache() / "locks" / f"slot-{number}.lock").open("w"))
            for number in range(SLOTS)
        ]
        while not any(_taken(file.fileno()) for file in files):
            time.sleep(random.uniform(0.02, 0.08))
        yield


def _taken(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True

"""The second app is not started while the first one runs."""

import re
import time

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        end = time.monotonic() + 4
        while (started := _started(server.output())) < 2 and time.monotonic() < end:
            time.sleep(0.1)
    return Seen(started < 2, f"{started} of the 2 apps run after 4 seconds")


def _started(output: str) -> int:
    return len(re.findall(r"[Rr]unning on local URL", output))

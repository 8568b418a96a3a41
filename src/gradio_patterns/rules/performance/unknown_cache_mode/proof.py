"""All examples are computed at the start, though nobody asks for one."""

import time

from proving import Example, Seen

GRADIO = ("5.0.1",)


def observe(app: Example) -> Seen:
    error = app.build().error
    if "cache_mode" in error:
        return Seen(False, error)
    with app.running() as server:
        # In 6 the page answers while the examples are still being computed.
        for _ in range(20):
            count = server.output().count("describing")
            if count == 2:
                break
            time.sleep(0.1)
    return Seen(count == 2, f"examples computed though nobody asked: {count} of 2")

"""The tab is closed; the process goes on."""

import time
from pathlib import Path

from proving import Example, NotApplicable, Seen

TIMEOUT = 120


def observe(app: Example) -> Seen:
    if app.gradio < (5, 22):
        raise NotApplicable("a closed tab does not close the generator")
    with app.running() as server:
        with server.page() as page:
            page.get_by_role("button", name="Follow").click()
            for _ in range(80):
                if page.get_by_label("Ticker").input_value():
                    break
                page.wait_for_timeout(100)
        ticks = Path(server.folder, "ticks.txt")
        time.sleep(4)
        before = len(ticks.read_text().split())
        time.sleep(3)
        after = len(ticks.read_text().split())
    goes_on = after > before
    return Seen(
        goes_on,
        f"4 s after the tab was closed the process {'still runs' if goes_on else 'is gone'}",
    )

"""A click on the button reaches no function: nothing is printed."""

import time

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        before = server.output().count("Pump runs")
        page.get_by_role("button", name="Water now").click()
        end = time.monotonic() + 9
        while time.monotonic() < end and server.output().count("Pump runs") == before:
            time.sleep(0.1)
        after = server.output().count("Pump runs")
    return Seen(
        before == after,
        f"the function ran {before} times before the click, {after - before} times because of it",
    )

"""A request does not come to an end."""

import time

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.wait_for_timeout(500)
        page.get_by_role("button", name="Weigh").click()
        box = page.get_by_label("Weight")
        end = time.monotonic() + 8
        shown = ""
        while not shown and time.monotonic() < end:
            page.wait_for_timeout(150)
            shown = box.input_value()
    return Seen(not shown, f"after the click the page shows {shown!r}")

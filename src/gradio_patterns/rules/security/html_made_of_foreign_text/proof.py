"""One visitor pins a note with script in it; it runs in the browser of the next."""

import time

from proving import Example, Seen

TEXT = '<img src="none" onerror="window.ran = true">'


def observe(app: Example) -> Seen:
    with app.running() as server:
        server.client().predict(TEXT, api_name="/pin")
        with server.page() as page:
            page.get_by_text("Seeds are in the shed").wait_for(timeout=15000)
            end = time.monotonic() + 1.5
            while not (ran := page.evaluate("window.ran === true")) and time.monotonic() < end:
                time.sleep(0.1)
    return Seen(ran, f"script in another visitor's note {'runs' if ran else 'is shown as text'}")

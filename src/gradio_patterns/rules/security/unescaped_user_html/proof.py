"""Script in the text that a visitor types runs in the browser."""

import time

from proving import Example, Seen

TEXT = '<img src="none" onerror="window.ran = true">'


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_label("Name").first.fill(TEXT)
        page.get_by_role("button", name="Make badge").click()
        page.get_by_text("Open Garden Days").wait_for(timeout=15000)
        end = time.monotonic() + 1.5
        while not (ran := page.evaluate("window.ran === true")) and time.monotonic() < end:
            time.sleep(0.1)
    return Seen(ran, f"script in the typed name {'runs' if ran else 'is shown as text'}")

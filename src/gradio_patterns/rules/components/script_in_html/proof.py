"""The text that the script should write never appears."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.wait_for_selector("#season", state="attached")
        page.wait_for_timeout(700)
        text = (page.locator("#season").text_content() or "").strip()
    return Seen(not text, f"the paragraph reads {text!r}")

"""A click never shows the greeting."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        shown = ""
        button = page.get_by_role("button", name="Say hello")
        if button.count():
            button.click()
            for _ in range(90):
                shown = page.get_by_label("Greeting").input_value()
                if shown:
                    break
                page.wait_for_timeout(100)
    return Seen(shown != "Helo!", f"after the click the page greets with {shown!r}")

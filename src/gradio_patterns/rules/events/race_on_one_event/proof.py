"""The slower listener has the last word, though it comes first in the source."""

from proving import Example, Seen

GRADIO = ("6.0.0",)


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_role("button", name="Read").click()
        for _ in range(100):
            if "archive searched" in server.output():
                break
            page.wait_for_timeout(100)
        page.wait_for_timeout(1500)
        shown = page.get_by_label("Letter").input_value()
    return Seen("opening the first" in shown, f"in the end the page shows {shown!r}")

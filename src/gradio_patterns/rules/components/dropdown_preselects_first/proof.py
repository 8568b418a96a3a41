"""A visitor who chose nobody votes for the first in the list."""

from proving import Example, Seen

GRADIO = ("5.1.0", "5.3.0")


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_role("button", name="Vote").click()
        field = page.locator("#receipt textarea, #receipt input").first
        shown = ""
        for _ in range(30):
            shown = field.input_value()
            if shown or "Please choose" in server.output():
                break
            page.wait_for_timeout(100)
    return Seen(
        "Ada" in shown,
        f"nothing chosen: {shown!r}" if shown else "nothing chosen: Please choose a candidate.",
    )

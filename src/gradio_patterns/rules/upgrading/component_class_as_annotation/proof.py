"""A visitor presses the button and waits for the booking that never comes."""

from proving import Example, Seen

GRADIO = ("6.0.0", "6.0.2")


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_role("button", name="Book").click()
        field = page.locator("#booking textarea, #booking input").first
        shown = ""
        for _ in range(50):
            shown = field.input_value()
            if shown or "Error: " in server.output():
                break
            page.wait_for_timeout(100)
        lines = [line for line in server.output().splitlines() if "Error: " in line]
    return Seen(bool(lines), lines[-1][:200] if lines else f"the page shows {shown!r}")

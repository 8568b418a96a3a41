"""After the country was changed, booking is refused with an error."""

from proving import Example, Seen

GRADIO = ("5.0.1",)


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_label("Sweden").check(force=True)
        page.get_by_text("Malmo").wait_for()
        page.wait_for_timeout(300)
        page.get_by_role("button", name="Book").click()
        field = page.locator("#ticket textarea, #ticket input").first
        shown = ""
        for _ in range(30):
            shown = field.input_value()
            if shown or "not in the list of choices" in server.output():
                break
            page.wait_for_timeout(100)
        output = server.output()
    lines = [line for line in output.splitlines() if "not in the list of choices" in line]
    return Seen(bool(lines), lines[-1][:200] if lines else f"the ticket reads {shown!r}")

"""The button does nothing, because the script finds no element."""

from proving import Example, NotApplicable, Seen

GRADIO = ("5.35.0", "5.36.2")


def observe(app: Example) -> Seen:
    if app.gradio < (4, 0):
        raise NotApplicable("listeners have js= since 4.0")
    console: list[str] = []
    with app.running() as server, server.page(console=console) as page:
        page.get_by_role("button", name="Show my ticket").click()
        field = page.locator("#shown textarea, #shown input").first
        shown = ""
        for _ in range(30):
            shown = field.input_value()
            if shown or any("null" in line for line in console):
                break
            page.wait_for_timeout(100)
    found = any("properties of null" in line for line in console)
    words = "the field stays empty" + (": Cannot read properties of null" if found else "")
    return Seen(not shown, words if not shown else f"the visitor is shown {shown!r}")

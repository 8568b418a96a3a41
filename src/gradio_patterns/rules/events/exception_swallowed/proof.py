"""The field is emptied, and no error is shown."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_role("button", name="Divide").click()
        said = page.get_by_text("There must be somebody to pay.")
        for _ in range(30):
            page.wait_for_timeout(100)
            if said.count() or not page.get_by_label("Share").input_value():
                break
        told = said.count() > 0
        shown = page.get_by_label("Share").input_value()
    if told:
        return Seen(False, "the visitor is told what is wrong")
    return Seen(not shown, f"no error; the field holds {shown!r}")

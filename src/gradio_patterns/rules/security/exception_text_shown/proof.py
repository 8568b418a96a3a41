"""The page shows a folder of the server that stands in no text of the app."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_role("button", name="Look up").click()
        said = page.get_by_text("There are no opening times for that day.")
        for _ in range(50):
            page.wait_for_timeout(100)
            if said.count() or page.get_by_label("Open").input_value():
                break
        told, shown = said.count() > 0, page.get_by_label("Open").input_value()
    if told:
        return Seen("/srv" in shown, "the visitor reads what the author wrote for them")
    return Seen("/srv/library/internal" in shown, f"the field shows {shown!r}")

"""A click on the fresh page, with nothing chosen, ends in an error about None."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        with server.page() as page:
            page.wait_for_timeout(1000)  # drawn is not yet wired up
            page.get_by_role("button", name="Order", exact=True).click()
            page.wait_for_timeout(2500)
            shown = page.get_by_label("Order").first.input_value()
        output = server.output()
    error = next((line for line in output.splitlines() if "'NoneType' object" in line), "")
    return Seen(bool(error), error.strip() or f"the visitor is shown {shown!r}")

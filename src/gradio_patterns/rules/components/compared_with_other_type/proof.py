"""What was chosen is not recognised."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_role("button", name="Ask").click()
        cost = page.get_by_label("Price")
        for _ in range(40):
            page.wait_for_timeout(100)
            if cost.input_value():
                break
        shown = cost.input_value()
    return Seen(shown == "no such size", f"size 1 is chosen, the visitor is shown {shown!r}")

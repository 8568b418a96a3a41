"""In the browser nothing changes when the handler assigns to the component."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_label("Your name").fill("Ada")
        page.get_by_role("button", name="Print the badge").click()
        badge = page.get_by_label("Badge")
        for _ in range(40):
            shown = badge.input_value()
            if "Ada" in shown:
                break
            page.wait_for_timeout(150)
    return Seen("Ada" not in shown, f"after the click the badge reads {shown!r}")

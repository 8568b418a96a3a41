"""In the browser: too many seats are answered by "Error", without the reason."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_label("number input for Seats").or_(
            page.locator("input[type=number]")
        ).first.fill("8")
        page.get_by_role("button", name="Book").click()
        text = ""
        for _ in range(60):
            text = page.locator("body").inner_text()
            if "At most five seats" in text:
                break
            page.wait_for_timeout(200)
    told = "At most five seats" in text
    return Seen(not told, "the reason is shown" if told else "the reason is not shown")

"""Does the reason stand anywhere on the page?"""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_role("button", name="Reserve").click()
        reason = page.get_by_text("Please give the name of whoever rows.")
        for _ in range(50):
            page.wait_for_timeout(100)
            if reason.count():
                return Seen(False, "the visitor reads why")
            if page.get_by_text("Error", exact=True).count():
                page.wait_for_timeout(500)
                break
        told = reason.count() > 0
    return Seen(not told, "the visitor reads why" if told else "the page says only: Error")

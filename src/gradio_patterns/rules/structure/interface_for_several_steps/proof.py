"""After a circle is chosen, the page still asks for its height."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_label("Circle").first.click()
        for _ in range(40):
            asked = page.get_by_label("Height").is_visible()
            if not asked:
                break
            page.wait_for_timeout(100)
    return Seen(asked, f"for a circle the page {'asks' if asked else 'does not ask'} for a height")

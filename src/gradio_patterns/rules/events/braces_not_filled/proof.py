"""What does the page say?"""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_role("button", name="Ask").click()
        said = page.get_by_text("There is no tide known for")
        for _ in range(60):
            page.wait_for_timeout(100)
            if said.count():
                break
        text = said.first.inner_text()
    return Seen("{place}" in text, f"the page says: {text}")

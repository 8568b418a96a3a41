"""The tab with the answer is not opened."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_role("button", name="Send").click()
        reply = page.get_by_label("Reply")
        for _ in range(40):
            if reply.is_visible():
                break
            page.wait_for_timeout(100)
        opened = reply.is_visible()
        ask = page.get_by_role("button", name="Send").is_visible()
    if opened:
        return Seen(False, "the tab with the reply is opened")
    return Seen(True, "the first tab stays open" if ask else "no tab is open at all")

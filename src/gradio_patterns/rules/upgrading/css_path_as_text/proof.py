"""The style sheet does not reach the page: the poem is not set in italics."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        box = page.locator("textarea").first
        box.wait_for()
        for _ in range(20):
            style = box.evaluate("node => getComputedStyle(node).fontStyle")
            if style == "italic":
                break
            page.wait_for_timeout(100)
    return Seen(style != "italic", f"the poem's font style is {style}")

"""The page stays empty, or the first event never ends."""

from dataclasses import replace

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, replace(server, url=server.url + "ui/").page() as page:
        for _ in range(60):
            if page.get_by_label("Text").is_visible():
                break
            page.wait_for_timeout(100)
        else:
            return Seen(True, "the page stays empty")
        page.get_by_label("Text").fill("hello")
        page.get_by_label("Text").press("Enter")
        loud = page.get_by_label("Loud")
        for _ in range(60):
            page.wait_for_timeout(100)
            if loud.input_value():
                break
        shown = loud.input_value()
    return Seen(not shown, f"the visitor is shown {shown!r}" if shown else "no answer within 6 s")

"""In the browser: the time of an example stands still, click after click."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    shown = []
    with app.running() as server, server.page() as page:
        level = page.get_by_label("Tide")
        for name in ("Brest", "Cuxhaven", "Brest"):
            page.get_by_text(name, exact=True).first.click()
            for _ in range(80):
                if level.input_value().startswith(name):
                    break
                page.wait_for_timeout(100)
            shown.append(level.input_value())
    first, _, again = shown
    return Seen(first != "" and first == again, "the same" if first == again else "a later time")

"""The entry grows by itself."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        box = page.get_by_label("Weight")
        box.fill("7")
        box.press("Enter")
        for _ in range(90):
            if box.input_value().count("kg") > 3:
                break
            page.wait_for_timeout(100)
        shown = box.input_value()
    many = shown.count("kg") > 1
    return Seen(many, "the entry 7 became 7 kg kg and more" if many else f"it became {shown!r}")

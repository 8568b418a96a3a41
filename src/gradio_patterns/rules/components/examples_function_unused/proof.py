"""An example is clicked; its input is filled, the output stays empty."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_text("good morning").first.click()
        text, loud = page.get_by_label("Text"), page.get_by_label("Loud")
        for _ in range(50):
            page.wait_for_timeout(100)
            if text.input_value() and loud.input_value():
                break
        filled, shown = text.input_value(), loud.input_value()
    return Seen(filled != "" and not shown, f"the input holds {filled!r}, the output {shown!r}")

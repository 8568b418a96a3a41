"""A word is typed, and the service is asked more than once."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        text, other = page.get_by_label("Text"), page.get_by_label("Translation")
        text.click()
        text.press_sequentially("morning", delay=300)
        text.press("Enter")
        for _ in range(60):
            page.wait_for_timeout(100)
            if other.input_value() == "gninrom":
                break
        output = server.output()
    count = output.count("asked for")
    times = "once" if count == 1 else "more than once"
    return Seen(count > 1, f"for one word of seven letters the service is asked {times}")

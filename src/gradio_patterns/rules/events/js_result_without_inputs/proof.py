"""The page greets nobody."""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (4, 0, 2):
        raise NotApplicable("listeners have js= since 4.0.2")
    with app.running() as server, server.page() as page:
        box = page.get_by_label("Greeting")
        box.wait_for()
        for _ in range(40):
            greeting = box.input_value()
            if greeting:
                break
            page.wait_for_timeout(100)
    return Seen("you come from en" not in greeting, f"the greeting is {greeting!r}")

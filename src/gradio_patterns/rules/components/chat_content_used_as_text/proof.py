"""The words of the chat are not counted."""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (6,):
        raise NotApplicable('before 6.0 messages need type="messages", which Gradio 6 refuses')
    with app.running() as server, server.page() as page:
        page.get_by_text("Welcome aboard!").first.wait_for()
        page.get_by_role("button", name="Count").click()
        box = page.get_by_label("Length")
        for _ in range(30):
            counted = box.input_value()
            if counted or "Error" in server.output():
                break
            page.wait_for_timeout(100)
        said = [line for line in server.output().splitlines() if "AttributeError" in line]
    return Seen(not counted, said[-1] if said else f"shown: {counted!r}")

"""A question, Enter, and no reply."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        question, reply = page.get_by_label("Question"), page.get_by_label("Reply")
        question.fill("How far is it?")
        question.press("Enter")
        for _ in range(30):
            page.wait_for_timeout(100)
            if reply.input_value():
                break
        written, shown = question.input_value(), reply.input_value()
    if shown:
        return Seen(False, f"the visitor is shown {shown!r}")
    return Seen(True, f"no reply; the field holds {written!r}")

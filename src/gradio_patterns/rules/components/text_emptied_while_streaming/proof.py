"""A second question is typed while the first is answered, and is gone."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        question, answer = page.get_by_label("Question"), page.get_by_label("Answer")
        question.fill("one")
        question.press("Enter")
        for _ in range(50):
            page.wait_for_timeout(100)
            if answer.input_value().startswith("one "):
                break
        page.wait_for_timeout(300)
        question.press_sequentially("what next", delay=30)
        for _ in range(80):
            page.wait_for_timeout(100)
            if answer.input_value().endswith(" 15"):
                break
        page.wait_for_timeout(300)
        kept = question.input_value()
    return Seen("what next" not in kept, f"the field holds {kept!r} instead of 'what next'")

"""The second question of a conversation is refused by a strict model API."""

from proving import Example, NotApplicable, Seen

GRADIO = ("6.0.2",)


def observe(app: Example) -> Seen:
    if app.gradio < (6, 0):
        raise NotApplicable("without type= the history is a list of pairs")
    with app.running() as server, server.page() as page:
        box = page.locator("textarea").first
        for number, question in enumerate(("Hello", "And now?")):
            box.fill(question)
            box.press("Enter")
            for _ in range(60):
                done = page.get_by_text("messages").count() > number
                if done or "400:" in server.output():
                    break
                page.wait_for_timeout(100)
        output = server.output()
    lines = [line for line in output.splitlines() if "400:" in line]
    return Seen(bool(lines), lines[-1] if lines else "both questions are answered")

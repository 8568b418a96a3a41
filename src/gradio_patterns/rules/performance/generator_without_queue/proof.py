"""In the browser only the first value arrives."""

from proving import Example, NotApplicable, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    if app.gradio < (4,):
        raise NotApplicable("generators need demo.queue() in this version")
    with app.running() as server, server.page() as page:
        page.get_by_role("button", name="Recite").click()
        poem = page.get_by_label("Poem")
        for _ in range(60):
            shown = poem.input_value()
            if "pier" in shown:
                break
            page.wait_for_timeout(100)
    lines = [line for line in shown.split("\n") if line]
    return Seen(len(lines) == 1, f"{len(lines)} of 3 lines arrive")

"""The number is changed to 3, and there are still the rows for 1."""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (4, 31):
        raise NotApplicable("gr.render came with 4.31")
    with app.running() as server, server.page() as page:
        page.get_by_label("How many").fill("3")
        page.get_by_label("How many").press("Tab")
        last = page.get_by_text("This is row 3")
        for _ in range(40):
            page.wait_for_timeout(100)
            if last.count():
                break
        found = last.count() > 0
        rows = page.get_by_text("This is row").count()
    return Seen(not found and rows > 0, f"{rows} rows are drawn for 3")

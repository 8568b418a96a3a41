"""What the page says before anybody did anything."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_label("Run").wait_for()
        page.wait_for_timeout(500)
        raw = page.get_by_text("{run_name}").count() > 0
    return Seen(raw, "the page says {run_name}" if raw else "the page says no raw field")

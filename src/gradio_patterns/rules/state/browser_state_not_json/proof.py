"""In the browser: a set of two comes back as a text of many letters."""

from proving import Example, NotApplicable, Seen

GRADIO = ("5.6.0",)


def observe(app: Example) -> Seen:
    if "no attribute 'BrowserState'" in app.build().error:
        raise NotApplicable("gr.BrowserState does not exist in this version")
    with app.running() as server, server.page() as page:
        summary = page.get_by_label("Your list")
        for _ in range(60):
            shown = summary.input_value()
            if shown:
                break
            page.wait_for_timeout(100)
    return Seen(shown not in ("", "2 favourites"), f"of two favourites the page says {shown!r}")

"""The script of the button does not run."""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (4, 0, 2):
        raise NotApplicable("listeners have js= since 4.0.2")
    with app.running() as server:
        listeners = len(server.get("config").json()["dependencies"])
        with server.page() as page:
            page.get_by_role("button", name="Rename").click()
            for _ in range(20):
                page.wait_for_timeout(100)
                if "Ada" in page.title():
                    break
            title = page.title()
    return Seen("Ada" not in title, f"{listeners} listeners; the window is called {title!r}")

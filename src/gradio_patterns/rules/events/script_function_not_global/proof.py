"""The button in the HTML finds no such function."""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (4, 0, 2):
        raise NotApplicable("listeners have js= since 4.0.2")
    console: list[str] = []
    with app.running() as server, server.page(console=console) as page:
        page.wait_for_timeout(500)
        page.get_by_role("button", name="Greet me").click()
        for _ in range(20):
            page.wait_for_timeout(100)
            if page.title() != "Greeter":
                break
        title = page.title()
    error = next((line for line in console if "is not defined" in line), "no error")
    what = f"the window is called {title!r}"
    return Seen(title == "Greeter", what if title != "Greeter" else f"{what}: {error}")

"""The script of the button does not run."""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (4, 0, 2):
        raise NotApplicable("listeners have js= since 4.0.2")
    console: list[str] = []
    with app.running() as server, server.page(console=console) as page:
        page.get_by_role("button", name="Greet").click()
        for _ in range(20):
            page.wait_for_timeout(100)
            if page.title() != "Greeter":
                break
        title = page.title()
    error = ": SyntaxError" if any("SyntaxError" in line for line in console) else ""
    return Seen(title == "Greeter", f"the window is called {title!r}{error}")

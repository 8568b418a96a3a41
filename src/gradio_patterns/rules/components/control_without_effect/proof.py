"""In the browser: the button is pressed and nothing comes."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_label("Name").fill("Ann")
        page.get_by_role("button", name="Greet").click()
        said = ""
        for _ in range(60):
            said = page.get_by_label("Greeting").input_value()
            if said:
                break
            page.wait_for_timeout(200)
    return Seen(said == "", f"after the press the greeting is {said!r}")

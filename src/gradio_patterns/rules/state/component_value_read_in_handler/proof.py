"""In the browser: whatever was typed, the price is that of the first value."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.locator("input[type=number]").first.fill("5")
        page.locator("input[type=number]").first.press("Tab")
        page.get_by_role("button", name="Ask for the price").click()
        box = page.get_by_label("Price")
        page.wait_for_function(
            "() => [...document.querySelectorAll('textarea, input')]"
            ".some(e => e.value.includes('euro'))"
        )
        shown = box.input_value()
    return Seen(shown == "80 euro", f"with 5 nights on the slider the price shown is {shown!r}")

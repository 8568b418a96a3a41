"""After an error the button stays disabled."""

from proving import Example, Seen

GRADIO = ("6.0.0",)


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        button = page.locator("button", has_text="Translat").first
        button.click()
        text = ""
        enabled = False
        page.wait_for_timeout(1500)
        for _ in range(50):
            text, enabled = button.inner_text(), button.is_enabled()
            if enabled and text == "Translate":
                break
            page.wait_for_timeout(100)
    state = "enabled" if enabled else "disabled"
    return Seen(not enabled, f"after the error the button says {text!r} and is {state}")

"""After a click on Stop the function runs to its end."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_role("button", name="Send").click()
        for _ in range(60):
            if "letter 2 sent" in server.output():
                break
            page.wait_for_timeout(100)
        page.get_by_role("button", name="Stop").click()
        for _ in range(60):
            if "letter 8 sent" in server.output():
                break
            page.wait_for_timeout(100)
        sent = server.output().count(" sent")
    return Seen(sent == 8, "all 8 letters were sent" if sent == 8 else "sending stopped early")

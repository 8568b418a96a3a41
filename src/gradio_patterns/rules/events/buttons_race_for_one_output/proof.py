"""The answer to the last click is replaced by that of an earlier one."""

from proving import Example, Seen

READ = "() => [...document.querySelectorAll('textarea, input')].map(e => e.value).join(' | ')"


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_role("button", name="Careful").click()
        page.wait_for_timeout(100)
        page.get_by_role("button", name="Quick").click()
        for _ in range(100):
            shown = page.evaluate(READ)
            if "Careful review:" in shown:
                break
            page.wait_for_timeout(100)
        page.wait_for_timeout(500)
        shown = page.evaluate(READ)
    gone = "Careful review:" in shown and "Quick review:" not in shown
    return Seen(
        gone, "the quick answer was replaced" if gone else "the quick answer is still there"
    )

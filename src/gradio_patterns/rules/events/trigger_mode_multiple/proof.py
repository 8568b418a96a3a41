"""Three quick clicks order three times."""

from proving import Example, NotApplicable, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    if app.gradio < (4,):
        raise NotApplicable("listeners take no trigger_mode")
    with app.running() as server, server.page() as page:
        button = page.get_by_role("button", name="Order")
        for _ in range(3):
            button.click()
            page.wait_for_timeout(120)
        orders = 0
        for _ in range(140):
            orders = server.output().count("order: ")
            if orders == 3:
                break
            page.wait_for_timeout(100)
    return Seen(orders == 3, f"three clicks made {orders} orders")

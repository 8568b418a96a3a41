"""One of the two values never reaches the page."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_role("button", name="Find").click()
        street = city = ""
        for _ in range(60):
            street = page.get_by_label("Street").input_value()
            city = page.get_by_label("City").input_value()
            if street:
                break
            page.wait_for_timeout(100)
        page.wait_for_timeout(300)
        street = page.get_by_label("Street").input_value()
        city = page.get_by_label("City").input_value()
    return Seen("Park Row 8" not in (street, city), f"street: {street!r}, city: {city!r}")

"""A visitor runs what the hidden button does, over the API."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            left = server.client().predict(api_name="/delete_all")
        except Exception as refused:
            return Seen(
                False, f"calling the hidden button's function is refused: {type(refused).__name__}"
            )
    words = "all bookings are gone" if "Aino" not in left else "the bookings are still there"
    return Seen("Aino" not in left, f"a visitor calls the hidden button's function: {words}")

"""The first value of the slider, sent as it is, ends in an error."""

from proving import Example, Seen

GRADIO = ("5.38.2", "5.39.0")


def observe(app: Example) -> Seen:
    with app.running() as server:
        config = server.get("config").json()
        slider = next(part for part in config["components"] if part["type"] == "slider")
        start = slider["props"]["value"]
        try:
            answer = server.client().predict(start, api_name="/toss")
        except Exception as error:
            said = [line for line in server.output().splitlines() if "minimum value" in line]
            return Seen(bool(said), said[-1] if said else f"{type(error).__name__}: {error}")
    return Seen(False, f"{start} was sent, and answered with: {answer}")

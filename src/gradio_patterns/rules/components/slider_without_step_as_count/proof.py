"""One step of the slider, and the run ends in an error."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        client = server.client()
        step = next(
            part["props"]["step"]
            for part in client.config["components"]
            if part["props"].get("label") == "How often"
        )
        value = 2 + step
        try:
            answer = client.predict("Bo", value, api_name="/cheer")
        except Exception as error:
            answer = f"{type(error).__name__}: {error}"
        output = server.output()
    error = next((line for line in output.splitlines() if "cannot be interpreted" in line), "")
    said = error.strip() or f"the visitor is shown {answer!r}"
    return Seen(bool(error), f"one step further is {value}: {said}")

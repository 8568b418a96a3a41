"""A value with the separator in it makes the handler raise."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            said = str(server.client().predict("sum=1+1=2", api_name="/setting"))
        except Exception as error:
            return Seen(True, f"sum=1+1=2 makes the call fail: {type(error).__name__}")
    return Seen(False, f"sum=1+1=2 is read as: {said}")

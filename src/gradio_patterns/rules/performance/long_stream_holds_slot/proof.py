"""The second visitor's first word comes after the first visitor's last."""

import time

from proving import Example, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    error = app.build().error
    if error:
        return Seen(False, error)
    if app.gradio < (4,):
        return Seen(False, "this version runs no generators unless the app calls queue()")
    with app.running() as server:
        one, two = server.client(), server.client()
        first = one.submit("Oslo", api_name="/forecast")
        while not first.outputs() and not first.done():
            time.sleep(0.02)
        second = two.submit("Rome", api_name="/forecast")
        while not second.outputs() and not second.done():
            time.sleep(0.02)
        heard = len(first.outputs())
    return Seen(
        heard == 5, f"when the second visitor's first word comes, the first has {heard} of 5"
    )

"""What was computed before anybody came?"""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        server.get("/config")
        done = server.output().count("computing the tide of")
    return Seen(done == 3, f"{done} of 3 examples were computed before the first visitor")

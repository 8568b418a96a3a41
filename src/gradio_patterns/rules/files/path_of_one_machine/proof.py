"""Here is no such home folder: the first search fails."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            server.client().predict("flour", api_name="/search")
        except Exception:
            missing = "No such file or directory" in server.output()
            return Seen(missing, "a visitor's search fails: the file is not on this machine")
    return Seen(False, "a visitor's search is answered")

"""A name with ../ in it: the visitor reads a file that is not meant."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            said = str(server.client().predict("../passwords.txt", api_name="/read"))
        except Exception as error:
            said = f"refused ({type(error).__name__})"
    return Seen("hunter2" in said, f"../passwords.txt is answered with: {said}")

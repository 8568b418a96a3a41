"""What was mounted, and the routes beside it, are not served."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        names = ("health", "tides/")
        answers = {name: server.get(name, follow_redirects=True) for name in names}
    served = answers["health"].status_code == 200 and "well" in answers["health"].text
    codes = ", ".join(f"/{name} answers {answer.status_code}" for name, answer in answers.items())
    return Seen(not served, codes)

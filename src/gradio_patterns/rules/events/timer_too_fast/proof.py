"""One open page asks many times within three seconds."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        for _ in range(50):
            if "measured" in server.output():
                break
            page.wait_for_timeout(100)
        before = server.output().count("measured")
        page.wait_for_timeout(3000)
        asked = server.output().count("measured") - before
    many = asked >= 5
    return Seen(
        many, "one page asked at least 5 times in 3 s" if many else "less than 5 times in 3 s"
    )

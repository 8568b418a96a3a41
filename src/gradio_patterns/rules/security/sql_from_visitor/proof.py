"""A title with a quote in it: the rows that are kept secret are shown."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        said = str(server.client().predict("x' OR '1'='1", api_name="/find"))
    return Seen("Diary" in said, f"the title x' OR '1'='1 finds: {said or 'nothing'}")

"""Two functions run on the one model at the same time."""

import concurrent.futures

from proving import Example, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    error = app.build().error
    if error:
        return Seen(False, error)
    with app.running() as server:
        visitors = {"/summarise": server.client(), "/translate": server.client()}

        def call(name):
            return visitors[name].predict("a letter", api_name=name)

        with concurrent.futures.ThreadPoolExecutor() as pool:
            shown = list(pool.map(call, visitors))
    both = any("2 at once" in text for text in shown)
    return Seen(both, "; ".join(shown))

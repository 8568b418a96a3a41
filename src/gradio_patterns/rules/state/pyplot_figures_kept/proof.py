"""After some runs matplotlib warns of the figures that are open.

The example saves its figure; seen as well is what becomes of one that is handed to a gr.Plot.
"""

from proving import Example, Seen

REQUIRES = ("matplotlib",)
GRADIO = ("6.17.3", "6.18.0")


def observe(app: Example) -> Seen:
    saved = _warned(app)
    source = app.folder / "app.py"
    text = source.read_text()
    head, _, rest = text.partition("    path = ")
    _, _, tail = rest.partition("    return path")
    handed = f"{head}    return fig{tail}".replace("gr.Image(", "gr.Plot(")
    source.write_text(handed)
    plotted = _warned(app)
    what = f"after 22 runs there is {'the' if saved else 'no'} warning of 20 figures"
    if saved:
        what += f"; {'also' if plotted else 'not'} where gr.Plot gets them"
    as_told = plotted == (saved and app.gradio < (6, 18))
    return Seen(saved and as_told, what)


def _warned(app: Example) -> bool:
    with app.running() as server:
        client = server.client()
        for number in range(22):
            client.predict(number, api_name="/draw")
        return "More than 20 figures have been opened" in server.output()

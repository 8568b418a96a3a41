"""The same question gives two pictures, because another visitor asked in between.

The example as it stands hands pyplot over; seen as well are seaborn, which draws into the same
figure, and a figure that is saved to a file.
"""

from pathlib import Path

from proving import Example, Seen

REQUIRES = ("matplotlib", "seaborn")
GRADIO = ("6.17.3", "6.18.0")

VARIANTS = {
    "plt.plot": {},
    "seaborn": {
        "    plt.plot([0, 1, 2], [0, slope, 2 * slope])": "    import seaborn\n\n"
        "    seaborn.lineplot(x=[0, 1, 2], y=[0, slope, 2 * slope])"
    },
    "a saved figure": {
        "    return plt": "    import tempfile\n\n    path = tempfile.mkstemp(suffix='.png')[1]\n"
        "    plt.savefig(path)\n    return path",
        "gr.Plot(": "gr.Image(",
    },
}


def observe(app: Example) -> Seen:
    source = app.folder / "app.py"
    text, seen = source.read_text(), {}
    for name, changes in VARIANTS.items():
        changed = text
        for old, new in changes.items():
            changed = changed.replace(old, new) if "plt" in text else changed
        source.write_text(changed)
        seen[name] = _mixed(app)
    names = " and ".join(name for name, mixed in seen.items() if mixed)
    if not names:
        return Seen(False, "the same line gives the same picture")
    what = f"the same line gives another picture with {names}"
    return Seen(all(seen.values()), what)


def _mixed(app: Example) -> bool:
    with app.running() as server:
        first, other = server.client(), server.client()
        first.predict(1, api_name="/draw")
        before = _picture(first.predict(2, api_name="/draw"))
        other.predict(5, api_name="/draw")
        return before != _picture(first.predict(2, api_name="/draw"))


def _picture(answer: object) -> bytes:
    """What was drawn, which some clients put into a file."""
    if isinstance(answer, str) and Path(answer).is_file():
        return Path(answer).read_bytes()
    return str(answer).encode()

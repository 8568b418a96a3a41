"""Each call loads the model again (a stand-in for transformers counts)."""

import tempfile
from pathlib import Path

from proving import Example, Seen

STAND_IN = """
def pipeline(task):
    print("LOADED", flush=True)
    return lambda text: [{"label": "POSITIVE"}]
"""


def observe(app: Example) -> Seen:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "transformers.py").write_text(STAND_IN)
        with app.running(env={"PYTHONPATH": folder}) as server:
            visitor = server.client()
            for _ in range(3):
                visitor.predict("A quiet gem", api_name="/judge")
            loads = server.output().count("LOADED")
    return Seen(loads >= 3, f"three calls: the model was loaded {loads} time(s)")

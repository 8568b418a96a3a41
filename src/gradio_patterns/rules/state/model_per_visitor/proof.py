"""Three pages are opened, and the model is loaded three times (a stand-in counts)."""

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
            for _ in range(3):
                with server.page() as page:
                    for _ in range(50):
                        if page.get_by_label("Status").input_value() == "ready":
                            break
                        page.wait_for_timeout(100)
            loads = server.output().count("LOADED")
    return Seen(loads >= 3, f"three pages: the model was loaded {loads} time(s)")

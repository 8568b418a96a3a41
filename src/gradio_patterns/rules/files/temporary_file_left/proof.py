"""Three calls, and three files in the temporary folder beside Gradio's own."""

import tempfile
from pathlib import Path

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with (
        tempfile.TemporaryDirectory() as folder,
        app.running(env={"TMPDIR": folder}, timeout=150) as server,
    ):
        client = server.client()
        for _ in range(3):
            client.predict(1, api_name="/beep")
        left = len(list(Path(folder).glob("*.wav")))
    return Seen(left >= 3, f"after three calls {left} sound files lie in the temporary folder")

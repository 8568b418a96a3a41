"""Every call is taken in, however many wait (a stand-in for transformers takes its time)."""

import tempfile
import time
from pathlib import Path

from proving import Example, Seen

GRADIO = ("4.0.2",)

STAND_IN = """
import time

def pipeline(task):
    def write(text):
        time.sleep(15)
        return [{"generated_text": text}]
    return write
"""


def observe(app: Example) -> Seen:
    if app.gradio < (4,):
        return Seen(False, "this version has no queue unless the app calls queue()")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "transformers.py").write_text(STAND_IN)
        with app.running(env={"PYTHONPATH": folder}) as server:
            visitor = server.client()
            jobs = [visitor.submit("a hen", api_name="/write") for _ in range(8)]
            end = time.monotonic() + 10
            while time.monotonic() < end and sum(job.done() for job in jobs) < 3:
                time.sleep(0.1)
            refused = sum(job.done() and job.exception() is not None for job in jobs)
    return Seen(refused == 0, f"of 8 calls at once {refused} are refused, the others wait")

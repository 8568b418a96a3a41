"""Two visitors: the second is answered with what the first said (a stand-in for the library)."""

import tempfile
from pathlib import Path

from proving import Example, Seen

STAND_IN = """
class _Answer:
    def __init__(self, text):
        self.text = text


class _Chat:
    def __init__(self, history):
        self.history = list(history)

    def send_message(self, text):
        self.history.append(text)
        return _Answer("so far you said: " + ", ".join(self.history))


class GenerativeModel:
    def __init__(self, name):
        self.name = name

    def start_chat(self, history):
        return _Chat(history)
"""


def observe(app: Example) -> Seen:
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder, "google", "generativeai")
        package.mkdir(parents=True)
        (package / "__init__.py").write_text(STAND_IN)
        with app.running(env={"PYTHONPATH": folder}) as server:
            first, second = server.client(), server.client()
            first.predict("to Rome with Ann", api_name="/answer")
            said = str(second.predict("to Oslo", api_name="/answer"))
    return Seen("Rome" in said, f"the second visitor only says: to Oslo. The answer: {said}")

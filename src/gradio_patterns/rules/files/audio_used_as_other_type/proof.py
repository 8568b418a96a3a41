"""Measuring a tape ends in an error."""

import wave

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        tape = server.folder / "tape.wav"
        with wave.open(str(tape), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(8000)
            sound.writeframes(bytes(16000))
        try:
            shown = server.client().predict(upload(str(tape)), api_name="/measure")
            shown = f"the visitor is shown {shown} seconds"
        except Exception as error:
            shown = f"the visitor gets {type(error).__name__}"
        output = server.output()
    fault = "'tuple' object has no attribute 'read'"
    return Seen(fault in output, fault if fault in output else shown)


def upload(path: str) -> object:
    try:
        from gradio_client import handle_file
    except ImportError:  # before gradio_client 1.0 a path is uploaded as it is
        return path
    return handle_file(path)

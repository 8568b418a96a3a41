"""Uploading receipts, even a single one, ends in an error."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        receipt = server.folder / "taxi.txt"
        receipt.write_text("Taxi 12.40")
        try:
            shown = server.client().predict([upload(str(receipt))], api_name="/merge")
        except Exception as error:
            shown = type(error).__name__
        output = server.output()
    fault = "not list"
    line = next((line for line in output.splitlines() if fault in line), "")
    return Seen(bool(line), f"one receipt: {line or shown}")


def upload(path: str) -> object:
    try:
        from gradio_client import handle_file
    except ImportError:  # before gradio_client 1.0 a path is uploaded as it is
        return path
    return handle_file(path)

"""A visitor downloads the app's .env."""

from proving import Example, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    with app.running() as server:
        hidden = server.folder / ".env"
        hidden.write_text("MAIL_PASSWORD=kept-secret\n", encoding="utf-8")
        route = "gradio_api/file=" if app.gradio >= (5,) else "file="
        answer = server.get(f"{route}{hidden}")
    leaked = "kept-secret" in answer.text
    shown = "the file" if leaked else "no file"
    return Seen(
        leaked, f"asking for the .env beside the app answers {answer.status_code} and {shown}"
    )

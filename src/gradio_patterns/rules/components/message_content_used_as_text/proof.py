"""The answer to a question is an error."""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (6, 0) and "type=" not in (app.folder / "app.py").read_text():
        text = (app.folder / "app.py").read_text()
        if app.gradio < (4, 44):
            raise NotApplicable("messages with role and content came with 4.44")
        # before 6 a Chatbot has to be told that it holds messages
        text = text.replace("gr.Chatbot(", 'gr.Chatbot(type="messages", ')
        # and the content is a text by itself, which the good example does not expect
        (app.folder / "app.py").write_text(text.replace('["content"][0]["text"]', '["content"]'))
    with app.running() as server, server.page() as page:
        question = page.get_by_label("Question")
        question.fill("How are you?")
        question.press("Enter")
        answer = page.get_by_text("You asked:")
        for _ in range(50):
            page.wait_for_timeout(100)
            if answer.count() or "Error: " in server.output():
                break
        answered = answer.count() > 0
        output = server.output()
    error = next((line for line in output.splitlines() if "Error: " in line), "no error")
    return Seen(not answered, "the question is answered" if answered else error.strip())

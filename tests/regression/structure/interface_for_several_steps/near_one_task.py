import gradio as gr

PLAIN = "plain"


def poster(style, text, width):
    if not style:
        raise gr.Error("Choose a style first")
    if style == "shadow":
        text = f"{text}\n{text.lower()}"
    if style != "loud":
        width = width + 2
    if style == PLAIN:
        width = 20
    if text.strip() == "":
        return "-" * int(width)
    if text == "help":
        return "Write what the poster shall say"
    return text.center(int(width))


gr.Interface(poster, [gr.Radio(["plain", "shadow", "loud"]), gr.Textbox(), gr.Number()], "text")


def quiz(level, topic, count):
    """A level is how much of one thing, not another thing."""
    if level == 1:
        return f"One question on {topic}"
    if level == 2:
        return f"{count} questions on {topic}"
    return topic


gr.Interface(quiz, [gr.Dropdown([1, 2, 3]), gr.Textbox(), gr.Number()], "text")


def label(size, text, price):
    if size == "small":
        text = text[:10]
    if size == "large":
        text = text.upper()
    if price:
        return f"{text}: {price}"
    return text


gr.Interface(label, [gr.Radio(["small", "large"]), gr.Textbox(), gr.Number()], "text")

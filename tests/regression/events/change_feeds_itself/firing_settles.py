"""What may settle is advice only, however it looks."""

import gradio as gr


def formatted(text, other):
    return f"{text:.5} kg"


def stripped(text, other):
    return f"{text.strip()} kg"


def mixed(text, other):
    return f"{other} and {text.lower()}"


def signed(text, other):
    return text.strip() + "!"


def same(text, other):
    return f"{text}"


def spaced(text, other):
    return f" {text}"


def halved(number):
    return number - 0.5


def neither(text, other):
    return text + ""


def joined(text, other):
    return text + other


def short(text, other):
    if len(text) < 5:
        return text + "!"


def steps(text, other):
    yield text + "!"
    yield text.strip()


def named(text, other):
    update = gr.update(value=text.strip())
    return update


def wire(box):
    text = gr.Textbox()
    text.change(
        lambda text, other: (text + "!", other),
        [text, box],
        [text, box],  # expect: change-feeds-itself "extends the value"
    )


with gr.Blocks() as demo:
    text = gr.Textbox()
    other = gr.Textbox()
    number = gr.Number()
    text.change(formatted, [text, other], text)  # expect: change-feeds-itself "writes the component"
    text.change(stripped, [text, other], text)  # expect: change-feeds-itself "writes the component"
    text.change(mixed, [text, other], text)  # expect: change-feeds-itself "writes the component"
    text.change(signed, [text, other], text)  # expect: change-feeds-itself "writes the component"
    text.change(same, [text, other], text)  # expect: change-feeds-itself "writes the component"
    text.change(spaced, [text, other], text)  # expect: change-feeds-itself "writes the component"
    number.change(halved, number, number)  # expect: change-feeds-itself "writes the component"
    text.change(neither, [text, other], text)  # expect: change-feeds-itself "writes the component"
    text.change(joined, [text, other], text)  # expect: change-feeds-itself "writes the component"
    text.change(short, [text, other], text)  # expect: change-feeds-itself "writes the component"
    text.change(steps, [text, other], text)  # expect: change-feeds-itself "writes the component"
    text.change(named, [text, other], text)  # expect: change-feeds-itself "writes the component"
    text.change(short, [text, other], [text, other])  # another rule tells it
    text.change(lambda text, other: (text + "!",), [text, other], [text, other])  # likewise

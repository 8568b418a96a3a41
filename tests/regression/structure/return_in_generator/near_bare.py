import gradio as gr


def count(words):
    if not words:
        yield "Nothing"
        return
    yield words


def none(words):
    if not words:
        return None
    yield words


def twice(words):
    yield "done"
    return "done"


def inner(words):
    def parts():
        yield from words.split()

    return list(parts())


def plain(words):
    return words.upper()


def helper(words):
    yield words
    return len(words)


with gr.Blocks() as demo:
    box = gr.Textbox()
    other = gr.Textbox()
    box.submit(count, box, other)
    box.submit(none, box, other)
    box.blur(twice, box, other)
    box.focus(inner, box, other)
    box.input(plain, box, other)

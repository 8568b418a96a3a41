import gradio as gr
from helpers import SETTINGS, draw, find, translate


def put(text):
    return translate(text) if text else ""


def default(width):
    return draw(width or 1)


def unless(width):
    is_there = width is not None
    return draw(width) if is_there else None


def only(words):
    return translate(" ".join(words for _ in "a" if words))


def drawn(size):
    if size is None:
        return None
    return draw(size)


def handed(width):
    return drawn(size=width)


def starred(width):
    return drawn(width, **SETTINGS)


def stored(text):
    draw(text)
    return text


def same(text):
    return str([text < "m", text == "a", text + "b"])


def opened(width):
    return draw(width)


def chosen(size):
    return draw(size)


def counted(width):
    print(width, len(SETTINGS) * 2, 1 == 1)
    return str(width)


def compared(picture):
    return picture * 2


with gr.Blocks() as demo:
    width = gr.Number(label="Width")
    more = gr.Number(label="More", **SETTINGS)
    size = gr.Dropdown(["S", "M"], value="S")
    text = gr.Textbox(label="Text")
    picture = gr.Image()
    out = gr.Textbox(label="Out")
    text.submit(put, text, out)
    width.submit(default, width, out)
    width.submit(unless, width, out)
    text.submit(only, text, out)
    width.submit(handed, width, out)
    width.submit(starred, width, out)
    text.submit(stored, text, out)
    text.submit(same, text, out)
    more.submit(opened, more, out)
    size.change(chosen, size, out)
    width.submit(counted, width, out)
    picture.change(compared, picture, out)
    text.submit(find, find("text"), out)

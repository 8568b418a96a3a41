"""Sentences however they are put together; paths, addresses and single words may be files."""

import gradio as gr


def formatted(text):
    return "no picture of {}".format(text)  # expect: text-returned-for-media


def joined(text):
    return "no picture of " + text  # expect: text-returned-for-media


def joined_front(text):
    return text + " is no picture"  # expect: text-returned-for-media


def after(text):
    return "missing: " + text  # expect: text-returned-for-media


def before(text):
    return text + " missing"  # expect: text-returned-for-media


def percent(text):
    return "no picture of %s" % text  # expect: text-returned-for-media


def filled(text):
    return f"{text} is no picture"  # expect: text-returned-for-media


def number(text):
    return f"{5 if text else 6} pictures are missing"  # expect: text-returned-for-media


def twice(text):
    message = "no picture here"
    return message  # expect: text-returned-for-media


def word(text):
    return f"{text}{text}"


def joined_word(text):
    return text + text


def joined_path(text):
    return "out/my picture " + text


def upper(text):
    return "no picture here".upper()


def path(text):
    return f"out/{text} one.png"


def address(text):
    return "data:image/png;base64, aaa"


with gr.Blocks() as demo:
    box, image, sound, video = gr.Textbox(), gr.Image(), gr.Audio(), gr.Video()
    box.submit(formatted, box, image)
    box.submit(joined, box, image)
    box.submit(joined_front, box, sound)
    box.submit(after, box, image)
    box.submit(before, box, image)
    box.submit(percent, box, video)
    box.submit(filled, box, image)
    box.submit(number, box, image)
    box.submit(twice, box, image)
    box.submit(twice, box, sound)
    box.submit(word, box, image)
    box.submit(joined_word, box, image)
    box.submit(joined_path, box, image)
    box.submit(upper, box, image)
    box.submit(path, box, image)
    box.submit(address, box, image)
    box.submit(formatted, box, box)

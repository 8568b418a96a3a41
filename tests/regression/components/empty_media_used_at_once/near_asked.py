import sys

import gradio as gr
import librosa
from checks import must_be_there
from PIL import Image


def needed(value):
    if value is None:
        raise gr.Error("Please upload something")


def helper_raises(picture):
    needed(picture)
    return picture.size


def somebody_else_may(picture):
    must_be_there(picture)
    return picture.size


def all_there(picture, text):
    if not all([picture, text]):
        return ""
    return picture.size


def none_missing(picture, text):
    if any((picture is None, text == "")):
        return ""
    return picture.size


def in_a_list(picture, text):
    if None in [picture, text]:
        return ""
    return picture.size


def kept_answer(picture):
    missing = picture is None
    if missing:
        return ""
    return picture.size


def depends(picture, use):
    if not use:
        if picture is None:
            return ""
    if use:
        return "unused"
    return picture.size


def matched(picture):
    match picture:
        case None:
            return ""
        case _:
            return picture.size


def walrus(picture):
    if (image := picture) is None:
        return ""
    return image.size


def typed(picture):
    if isinstance(picture, Image.Image):
        return picture.size
    return ""


def filtered(pictures):
    return [picture[0] for picture in pictures or []]


def left(picture):
    if picture is None:
        sys.exit("no picture")
    return picture.size


def anded(picture):
    return picture is not None and picture.size


def tried(sound):
    try:
        wave, _ = librosa.load(sound)
    except Exception as error:
        raise gr.Error("No sound") from error
    return len(wave)


def until(picture):
    while picture is None:
        picture = Image.new("RGB", (8, 8))
    return picture.size


def replaced(picture):
    if picture is None:
        picture = Image.new("RGB", (8, 8))
    return picture.size


with gr.Blocks() as demo:
    picture = gr.Image(type="pil")
    sound = gr.Audio(type="filepath")
    pictures = gr.Gallery()
    use = gr.Checkbox()
    out = gr.Textbox()
    gr.Button().click(helper_raises, picture, out)
    gr.Button().click(somebody_else_may, picture, out)
    gr.Button().click(all_there, [picture, out], out)
    gr.Button().click(none_missing, [picture, out], out)
    gr.Button().click(in_a_list, [picture, out], out)
    gr.Button().click(kept_answer, picture, out)
    gr.Button().click(depends, [picture, use], out)
    gr.Button().click(matched, picture, out)
    gr.Button().click(walrus, picture, out)
    gr.Button().click(typed, picture, out)
    gr.Button().click(filtered, pictures, out)
    gr.Button().click(left, picture, out)
    gr.Button().click(anded, picture, out)
    gr.Button().click(tried, sound, out)
    gr.Button().click(until, picture, out)
    gr.Button().click(replaced, picture, out)

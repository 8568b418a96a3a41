import os
from functools import partial
from pathlib import Path

import cv2
import gradio as gr
import librosa
import pandas as pd


def grey(picture):
    return to_grey(picture)


def to_grey(image):
    return cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)  # expect: empty-media-used-at-once


def named(prefix, document):
    folder = prefix + "/"
    return folder + os.path.basename(document)  # expect: empty-media-used-at-once


class Studio:
    def __init__(self):
        self.rate = 16000

    def listen(self, sound):
        wave = self._load(sound)
        return len(wave)

    def _load(self, path):
        data, _ = librosa.load(path, sr=self.rate)  # expect: empty-media-used-at-once
        return data


def table(upload):
    def read():
        return pd.read_csv(upload)  # expect: empty-media-used-at-once

    return read().head()


async def count(uploads):
    paths = uploads
    total = len(paths)  # expect: empty-media-used-at-once
    return total


def bigger(picture, factor):
    if factor > 1:
        return picture * factor  # expect: empty-media-used-at-once
    return None


def captions(pictures):
    return [caption for _, caption in pictures]  # expect: empty-media-used-at-once


def stream(clip):
    yield "reading"
    with Path(clip).open("rb") as file:  # expect: empty-media-used-at-once
        yield str(len(file.read()))


def says_and_goes_on(picture):
    if picture is None:
        gr.Warning("Please upload a picture")
    return picture.shape  # expect: empty-media-used-at-once


studio = Studio()

with gr.Blocks() as demo:
    picture = gr.Image()
    sound = gr.Audio(type="filepath")
    document = gr.File()
    several = gr.Files()
    pictures = gr.Gallery()
    clip = gr.Video()
    factor = gr.Slider(1, 4)
    out = gr.Textbox()
    gr.Button().click(grey, picture, picture)
    gr.Button().click(partial(named, "uploads"), document, out)
    gr.Button().click(studio.listen, inputs=[sound], outputs=[out])
    gr.Button().click(fn=table, inputs=document, outputs=gr.Dataframe())
    gr.Button().click(count, several, out)
    factor.release(bigger, [picture, factor], picture)
    gr.Button().click(captions, pictures, out)
    gr.Button().click(stream, clip, out)
    gr.Button().click(lambda p: p.mean(), picture, out)  # expect: empty-media-used-at-once
    gr.Button().click(says_and_goes_on, picture, out)

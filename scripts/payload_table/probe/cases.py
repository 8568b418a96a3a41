"""Which components are asked, with which options, and what handlers return to them.

Everything is text that is evaluated where ``gr`` and the samples are known: a release that lacks
a class, an option or a value says so by raising.
"""

from __future__ import annotations

import datetime
import pathlib
import wave
from typing import Any

TAKING: dict[str, tuple[tuple[str, str], ...]] = {
    "Textbox": (("", "'words'"), ("type='password'", "'words'"), ("lines=3", "'words'"),
                ("max_lines=1", "'words'")),
    "TextArea": (("", "'words'"),),
    "Number": (("", "7"), ("precision=0", "7"), ("precision=2", "7.5")),
    "Slider": (("", "7"), ("step=1", "7"), ("step=0.5", "7.5")),
    "Checkbox": (("", "True"),),
    "CheckboxGroup": (("choices=['a', 'b']", "['a']"),
                      ("choices=['a', 'b'], type='index'", "['a']"),
                      ("choices=[('A', 1), ('B', 2)]", "[1]"), ("choices=[1, 2]", "[1]")),
    "Radio": (("choices=['a', 'b']", "'a'"), ("choices=['a', 'b'], type='index'", "'a'"),
              ("choices=[('A', 1), ('B', 2)]", "1"), ("choices=[1, 2]", "1")),
    "Dropdown": (("choices=['a', 'b']", "'a'"), ("choices=['a', 'b'], type='index'", "'a'"),
                 ("choices=['a', 'b'], multiselect=True", "['a']"),
                 ("choices=['a', 'b'], multiselect=True, type='index'", "['a']"),
                 ("choices=[('A', 1), ('B', 2)]", "1"), ("choices=[1, 2]", "1"),
                 ("choices=['a'], allow_custom_value=True", "'other'")),
    "Image": (("", "image"), ("type='pil'", "image"), ("type='filepath'", "image"),
              ("image_mode='L'", "image"), ("image_mode='RGBA'", "image")),
    "ImageEditor": (("", "image"), ("type='pil'", "image"), ("type='filepath'", "image")),
    "ImageMask": (("", "image"),),
    "Sketchpad": (("", "image"),),
    "Paint": (("", "image"),),
    "ImageSlider": (("", "(image, image)"), ("type='pil'", "(image, image)"),
                    ("type='filepath'", "(image, image)")),
    "AnnotatedImage": (("", "(image, [((1, 1, 9, 9), 'a')])"),),
    "Gallery": (("", "[image]"), ("type='numpy'", "[image]"), ("type='pil'", "[image]"),
                ("", "[(image, 'caption')]")),
    "Audio": (("", "sound"), ("type='filepath'", "sound"),
              ("type='filepath', format='mp3'", "sound")),
    "Video": (("", "film"), ("format='mp4'", "film"), ("include_audio=False", "film")),
    "File": (("", "text_file"), ("file_count='multiple'", "[text_file]"),
             ("type='binary'", "text_file"), ("type='file'", "text_file"),
             ("file_count='multiple', type='binary'", "[text_file]"),
             ("file_count='directory'", "[text_file]")),
    "UploadButton": (("", "text_file"), ("file_count='multiple'", "[text_file]"),
                     ("type='binary'", "text_file"), ("type='file'", "text_file")),
    "FileExplorer": (("root_dir=folder", "['note.txt']"),
                     ("root_dir=folder, file_count='single'", "'note.txt'")),
    "DownloadButton": (("", "text_file"),),
    "Button": (("", "'words'"),),
    "DuplicateButton": (("", "'words'"),),
    "ClearButton": (("", "'words'"),),
    "Dataframe": (("", "table"), ("type='numpy'", "table"), ("type='array'", "table"),
                  ("type='polars'", "table"), ("headers=['a', 'b']", "[['x', 1]]"),
                  ("headers=['a'], col_count=1, type='array'", "[['x']]"),
                  ("headers=['a', 'b'], datatype=['str', 'number']", "[['x', 1]]")),
    "Chatbot": (("", "[['hello', 'there']]"), ("", "messages"), ("type='messages'", "messages"),
                ("type='tuples'", "[['hello', 'there']]")),
    "MultimodalTextbox": (("", "{'text': 'words', 'files': [text_file]}"),
                          ("", "'words'"),
                          ("file_count='multiple'", "{'text': 'words', 'files': []}")),
    "Label": (("", "{'cat': 0.5}"),),
    "HighlightedText": (("", "[('word', 'noun'), ('rest', None)]"),),
    "JSON": (("", "{'a': 1}"), ("", "[1, 2]")),
    "HTML": (("", "'<b>words</b>'"),),
    "Markdown": (("", "'words'"),),
    "Code": (("", "'x = 1'"), ("language='python'", "'x = 1'"), ("language='json'", "'{}'")),
    "ColorPicker": (("", "'#ff0000'"),),
    "DateTime": (("", "'2024-05-06 07:08:09'"), ("type='datetime'", "'2024-05-06 07:08:09'"),
                 ("type='string'", "'2024-05-06 07:08:09'"),
                 ("include_time=False", "'2024-05-06'")),
    "Timer": (("", "3"),),
    "Model3D": (("", "shape"),),
    "Plot": (("", "figure"),),
    "LinePlot": (("x='a', y='b'", "numbers"),),
    "ScatterPlot": (("x='a', y='b'", "numbers"),),
    "BarPlot": (("x='a', y='b'", "numbers"),),
    "ParamViewer": (("", "{'a': {'type': 'int', 'description': 'x', 'default': '1'}}"),),
    "State": (("", "'words'"), ("", "[1, 2]"), ("", "{'a': 1}")),
    "BrowserState": (("", "'words'"), ("", "{'a': 1}")),
    "Dataset": (("components=['text'], samples=[['a']]", ""),
                ("components=['text'], samples=[['a']], type='index'", ""),
                ("components=['text'], samples=[['a']], type='tuple'", "")),
    "Pil": (("", "image"),),
    "Numpy": (("", "table"),),
    "List": (("", "[['x']]"),),
    "Matrix": (("", "[['x']]"),),
    "Microphone": (("", "sound"),),
    "PlayableVideo": (("", "film"),),
    "Files": (("", "[text_file]"),),
}  # fmt: skip
"""Component: (options, a first value). The first value stands for what a visitor chose."""

GIVING: dict[str, str] = {
    "None": "None", "text": "'some words'", "empty text": "''",
    "text of a number": "'7'", "whole number": "7000", "decimal number": "0.5", "True": "True",
    "NumPy number": "numpy.int64(7000)", "bytes": "b'abc'",
    "path of an image": "image", "path of a sound": "sound", "path of a video": "film",
    "path of a text file": "text_file", "pathlib.Path": "pathlib.Path(image)",
    "open file": "open(text_file)",
    "PIL image": "picture", "array (height, width, 3) uint8": "pixels",
    "array (height, width) uint8": "pixels[:, :, 0]",
    "array (height, width, 3) float 0 to 1": "pixels / 255",
    "array (n) float": "numpy.zeros(800)",
    "(rate, array)": "(8000, numpy.zeros(800, dtype='int16'))",
    "(rate, float array)": "(8000, numpy.zeros(800))",
    "[rate, array]": "[8000, numpy.zeros(800, dtype='int16')]",
    "(array, rate)": "(numpy.zeros(800, dtype='int16'), 8000)",
    "list of texts": "['a', 'b']", "empty list": "[]", "tuple of texts": "('a', 'b')",
    "set of texts": "{'a', 'b'}", "list of lists": "[['a', 'b'], ['c', 'd']]",
    "list of numbers": "[1, 2]",
    "list of PIL images": "[picture, picture]", "list of image paths": "[image, image]",
    "list of (image path, caption)": "[(image, 'caption')]",
    "list of messages": "messages", "list of pairs": "[['hello', 'there'], ['more', None]]",
    "dict": "{'a': 1, 'b': 2}", "dict of numbers 0 to 1": "{'cat': 0.9, 'dog': 0.1}",
    "list of (text, label)": "[('word', 'noun'), ('rest', None)]",
    "DataFrame": "table", "Series": "table['a']",
    "dict of headers and data": "{'headers': ['a'], 'data': [['x']]}",
    "Matplotlib figure": "figure", "the module matplotlib.pyplot": "pyplot",
    "datetime": "datetime.datetime(2024, 5, 6, 7, 8, 9)",
    "gr.update()": "gr.update()", "gr.skip()": "gr.skip()",
    "(image path, image path)": "(image, image)",
    "object of a class": "object()", "generator": "(x for x in 'ab')",
}  # fmt: skip
"""What a handler returns: in words, and as it is written."""

DESCRIPTORS = ("Image", "Audio", "Video", "File", "Files", "Gallery", "UploadButton", "Model3D",
               "DownloadButton", "Pil", "Microphone", "PlayableVideo", "ImageEditor", "ImageMask",
               "Sketchpad", "Paint", "ImageSlider", "AnnotatedImage", "FileExplorer")  # fmt: skip
"""Components of files: a True returned there is opened, and closed, as the process's output."""

OPTIONS = {
    "CheckboxGroup": "choices=['a', 'b']", "Radio": "choices=['a', 'b']",
    "Dropdown": "choices=['a', 'b']", "LinePlot": "x='a', y='b'", "ScatterPlot": "x='a', y='b'",
    "BarPlot": "x='a', y='b'", "Dataset": "components=['text'], samples=[['a']]",
    "FileExplorer": "root_dir=folder",
}  # fmt: skip
"""Options without which a component makes no sense."""


def samples(folder: pathlib.Path) -> dict[str, Any]:
    """Everything that the texts of this file speak of; files are written into ``folder``."""
    import gradio as gr
    import matplotlib.figure
    import matplotlib.pyplot
    import numpy
    import pandas
    from PIL import Image

    pixels = numpy.zeros((40, 60, 3), dtype="uint8")
    picture = Image.fromarray(pixels)
    names = ("image.png", "sound.wav", "film.mp4", "note.txt", "shape.obj")
    image, sound, film, text_file, shape = (str(folder / name) for name in names)
    picture.save(image)
    with wave.open(sound, "wb") as file:
        file.setparams((1, 2, 8000, 800, "NONE", ""))
        file.writeframes(bytes(1600))
    pathlib.Path(film).write_bytes(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(64))
    pathlib.Path(text_file).write_text("words")
    pathlib.Path(shape).write_text("v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n")
    figure = matplotlib.figure.Figure()
    figure.add_subplot().plot([1, 2])
    messages = [{"role": "user", "content": "hello"}, {"role": "assistant", "content": "there"}]
    return {
        "gr": gr, "numpy": numpy, "pandas": pandas, "pathlib": pathlib, "datetime": datetime,
        "pixels": pixels, "picture": picture, "image": image, "sound": sound, "film": film,
        "text_file": text_file, "shape": shape, "figure": figure, "folder": str(folder),
        "messages": messages, "pyplot": matplotlib.pyplot,
        "table": pandas.DataFrame({"a": ["x", "y"], "b": [1, 2]}),
        "numbers": pandas.DataFrame({"a": [1, 2], "b": [3, 4]}),
    }  # fmt: skip

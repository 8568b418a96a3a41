"""One file name for everybody: by every writer people use, direct, in a helper, as an update."""

import os
import shutil
import zipfile
from pathlib import Path

import cv2
import gradio as gr
import pandas as pd
import soundfile as sf
from gtts import gTTS

OUT = "result.csv"
FOLDER = "outputs"


def table(text):
    frame = pd.DataFrame({"text": [text]})
    frame.to_csv(OUT)  # expect: fixed-output-file
    return OUT


def speak(text):
    voice = gTTS(text)
    voice.save("speech.mp3")  # expect: fixed-output-file
    return "speech.mp3"


def picture(image):
    path = os.path.join(FOLDER, "picture.png")
    cv2.imwrite(path, image)  # expect: fixed-output-file
    return image, path


def sound(audio):
    rate, samples = audio
    sf.write("louder.wav", samples * 2, rate)  # expect: fixed-output-file
    return gr.update(value="louder.wav", visible=True)


def save_report(text):
    with open("report.txt", "w") as file:  # expect: fixed-output-file
        file.write(text)


def report(text):
    save_report(text)
    return "report.txt"


def note(text):
    target = Path("notes") / "note.txt"
    target.write_text(text)  # expect: fixed-output-file
    return str(target)


def pack(files):
    with zipfile.ZipFile("all.zip", "w") as archive:  # expect: fixed-output-file
        for file in files:
            archive.write(file)
    yield "all.zip"


def copied(path):
    shutil.copy(path, "copy.pdf")  # expect: fixed-output-file
    return gr.File(value="copy.pdf")


with gr.Blocks() as demo:
    text = gr.Textbox()
    image = gr.Image()
    audio = gr.Audio()
    file = gr.File()
    files = gr.File(file_count="multiple")
    button = gr.DownloadButton()
    text.submit(table, text, file)
    text.submit(speak, text, audio)
    image.upload(picture, image, [image, file], concurrency_limit=None)
    audio.upload(sound, audio, audio)
    text.submit(report, text, file, queue=False)
    text.submit(note, text, button)
    files.upload(pack, files, file)
    file.upload(copied, file, file)

demo.launch()

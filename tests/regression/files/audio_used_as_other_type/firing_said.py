"""What the message says of each use, and which type mends it."""

import gradio as gr
import librosa
import soundfile as sf


def loaded(sound):
    return librosa.load(sound)  # expect: audio-used-as-other-type "but load() takes a path" -> gr.Audio(label="Loaded", type="filepath")


def ended(sound):
    return sound.endswith(".wav")  # expect: audio-used-as-other-type "but it has no .endswith" -> gr.Audio(label="Ended", type="filepath")


def shape(sound):
    return sound.shape  # expect: audio-used-as-other-type "take the array out of it first" -> no fix


def taken(path):
    rate, data = path  # expect: audio-used-as-other-type -> gr.Audio(label="Taken", type="numpy")
    return rate


def first(path):
    return path[0]  # expect: audio-used-as-other-type -> gr.Audio(label="First", type="numpy")


def read(path):
    return path.shape  # expect: audio-used-as-other-type -> no fix


def inner(sound):
    return sound[1].convert("L")  # expect: audio-used-as-other-type "take what the function needs out of it"


def tried(path):
    try:
        return path[0]
    except TypeError:
        return ""


def last(path):
    return path[-3], path.upper()


def letter(text):
    return text[0]


def video(clip):
    return clip[0]


with gr.Blocks() as demo:
    a = gr.Audio(label="Loaded")
    b = gr.Audio(label="Ended")
    c = gr.Audio(label="Shape")
    d = gr.Audio(label="Taken", type="filepath")
    e = gr.Audio(label="First", type="filepath")
    f = gr.Audio(label="Read", type="filepath")
    h = gr.Audio(label="Inner")
    i = gr.Audio(label="Tried", type="filepath")
    j = gr.Audio(label="Last", type="filepath")
    text, clip, out = gr.Textbox(), gr.Video(), gr.Textbox()
    a.change(loaded, a, out)
    b.change(ended, b, out)
    c.change(shape, c, out)
    d.change(taken, d, out)
    e.change(first, e, out)
    f.change(read, f, out)
    h.change(inner, h, out)
    i.change(tried, i, out)
    j.change(last, j, [out, out])
    text.change(letter, text, out)
    clip.change(video, clip, out)

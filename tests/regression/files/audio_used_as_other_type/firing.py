# gradio: 4.44.1, 6.31.0
import gradio as gr
import librosa
import soundfile as sf
from gradio import Audio


def loaded(audio):
    samples, rate = librosa.load(audio)  # expect: audio-used-as-other-type "set type=" -> no fix
    return rate


def named(audio, note):
    return audio.endswith(".wav")  # expect: audio-used-as-other-type "a tuple (rate, array)" -> no fix


def shaped(audio):
    return audio.shape[0]  # expect: audio-used-as-other-type "take the array out" -> no fix


def measured(sound):
    rate, samples = sound  # expect: audio-used-as-other-type -> unsafe: gr.Audio(label="Measured", type="numpy")
    return samples


def suffix(sound):
    return sound.rsplit(".")[-1]  # expect: audio-used-as-other-type "set type=" -> unsafe: gr.Audio(label="Suffix", type="filepath")


def unpacked(audio):
    rate, samples = audio  # expect: audio-used-as-other-type "a path (type=" -> no fix
    return rate


def indexed(audio):
    return len(audio[1])  # expect: audio-used-as-other-type


with gr.Blocks() as demo:
    sound = gr.Audio()
    path = gr.Audio(type="filepath")
    numpy = Audio(type="numpy")
    out = gr.Textbox()
    sound.change(loaded, sound, out)
    sound.stop_recording(named, inputs=[sound, out], outputs=out)
    numpy.change(shaped, numpy, out)
    path.change(unpacked, path, out)
    path.upload(indexed, path, out)

gr.Interface(lambda audio: sf.read(audio)[1], gr.Audio(label="Sound"), "number")  # expect: audio-used-as-other-type -> unsafe: gr.Audio(label="Sound", type="filepath")
gr.Interface(measured, gr.Audio(label="Measured", type="filepath"), "number")
gr.Interface(suffix, gr.Audio(label="Suffix"), "text")

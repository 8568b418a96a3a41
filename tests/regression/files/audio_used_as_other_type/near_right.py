import gradio as gr
import librosa


def unpacked(audio):
    rate, samples = audio
    return samples.shape[0] / rate


def indexed(audio):
    return audio[0], audio[1].astype("float32").max()


def loaded(path):
    return librosa.load(path)[1]


def named(path):
    kept = path
    return kept.endswith(".wav"), path[-4:]


with gr.Blocks() as demo:
    sound = gr.Audio()
    path = gr.Audio(type="filepath")
    out = gr.Textbox()
    other = gr.Textbox()
    sound.change(unpacked, sound, out)
    sound.upload(indexed, sound, [out, other])
    path.change(loaded, path, out)
    path.upload(named, path, [out, other])

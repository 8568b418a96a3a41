import gradio as gr
import torch
from TTS.api import TTS
from sentence_transformers import SentenceTransformer

device = "cuda"


def speak(text, voice):
    name = "xtts_v2"
    tts = TTS(name).to(device)  # expect: model-loaded-in-handler "\"convert\""
    return tts.tts(text, speaker_wav=voice)


def speak_custom(text, voice, model):
    if model:
        made = torch.load(model)
    else:
        name = "xtts_v2"
        made = TTS(name).to(device)  # expect: model-loaded-in-handler "\"convert\""
    return made.tts(text, speaker_wav=voice)


def convert(text, voice, model):
    if model:
        return speak_custom(text, voice, model)
    else:
        return speak(text, voice)


def embed(text):
    if not text:
        return ""
    model = SentenceTransformer("all-MiniLM-L6-v2")  # expect: model-loaded-in-handler "\"find\""
    return model.encode(text)


def closest(text):
    return max(embed(text))


def find(text):
    return closest(text.strip())


with gr.Blocks() as demo:
    box, voice, model, out = gr.Textbox(), gr.Audio(), gr.File(), gr.Audio()
    box.submit(convert, [box, voice, model], out)
    box.submit(find, box, box)

# gradio: 3.50.2, 6.31.0
import diffusers
import gradio as gr
import torch
import whisper as w
from sentence_transformers import SentenceTransformer
from transformers import AutoModel, AutoTokenizer, pipeline

NAME = "a/b"


def summarise(text):
    text = NAME + ": " + text
    tokenizer = AutoTokenizer.from_pretrained(NAME)  # expect: model-loaded-in-handler
    model = AutoModel.from_pretrained(NAME).to("cuda")  # expect: model-loaded-in-handler
    return tokenizer.decode(model(text))


def hear(path):
    model = w.load_model("base")  # expect: model-loaded-in-handler
    said = model.transcribe(path)["text"]
    return said


def load():
    made = pipeline("translation")  # expect: model-loaded-in-handler
    return made


def translate(text):
    translator = load()
    return translator(text)


heard = 0


def count(path):
    global heard
    heard = heard + 1
    size: str
    with torch.inference_mode():
        size = "base"
        model = w.load_model(size)  # expect: model-loaded-in-handler
        also = model
        return also.transcribe(path)["text"]


class Search:
    def find(self, text):
        encoder = SentenceTransformer("x")  # expect: model-loaded-in-handler
        return str(encoder.encode(text))


def paint(prompt):
    pipe = diffusers.DiffusionPipeline.from_pretrained("a/b", torch_dtype=torch.float16)  # expect: model-loaded-in-handler
    return pipe(prompt).images[0]


with gr.Blocks() as demo:
    box = gr.Textbox()
    image = gr.Image()
    box.submit(summarise, box, box)
    gr.Audio(type="filepath").change(hear, box, box)
    box.blur(translate, box, box)
    gr.Audio(type="filepath").change(count, box, box)
    box.change(Search().find, inputs=box, outputs=box)

gr.Interface(paint, "text", "image").launch()

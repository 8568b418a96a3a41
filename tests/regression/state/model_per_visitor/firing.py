import gradio as gr
import torch
from diffusers import DiffusionPipeline
from sentence_transformers import SentenceTransformer


def one():
    pipe = DiffusionPipeline.from_pretrained("some/model")  # expect: model-per-visitor
    return pipe


def two():
    return SentenceTransformer("a"), "ready"  # expect: model-per-visitor


async def three():
    yield None
    yield torch.load("model.pt")  # expect: model-per-visitor


with gr.Blocks() as demo:
    model, coder, net = gr.State(None), gr.State(), gr.State()
    out = gr.Textbox()
    demo.load(one, None, model)
    demo.load(two, None, [coder, out])
    gr.Button().click(three, None, net)

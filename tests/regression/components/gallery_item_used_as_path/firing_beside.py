import gradio as gr
from PIL import Image

PATHS = ["a.png"]


def beside(pictures, number):
    print()
    Image.open(pictures[0])  # expect: gallery-item-used-as-path
    print(len(pictures[0]), pictures[:1].copy())
    for path in PATHS:
        Image.open(path)
    for pair in zip(pictures, PATHS):
        print(pair.size)
    for number, other in enumerate(PATHS):
        Image.open(other)
    return [Image.open(name) for name in sorted(PATHS)]


with gr.Blocks() as demo:
    gallery = gr.Gallery()
    gr.Button().click(beside, [gallery, gr.Number()], gallery)

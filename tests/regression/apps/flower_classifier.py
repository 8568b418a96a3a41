# gradio: 5.50.0, 6.31.0
"""Flower classifier with a history, feedback and a comparison of two models."""

import functools
import json
import random
import threading
import uuid
from pathlib import Path
from typing import Dict, List, Optional

import gradio as gr
import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torchvision import models, transforms

LABELS: List[str] = []
if Path("labels.json").exists():
    LABELS = json.loads(Path("labels.json").read_text())
PREPARE = transforms.Compose([transforms.Resize(256), transforms.CenterCrop(224)])
lock = threading.Lock()


@functools.lru_cache(maxsize=2)
def network(name: str) -> torch.nn.Module:
    net = getattr(models, name)(weights="DEFAULT")
    return net.eval()


classifier = network("resnet18")


def scores(image: Image.Image, name: str) -> Dict[str, float]:
    batch = transforms.functional.to_tensor(PREPARE(image))[None]
    with lock, torch.no_grad():
        logits = network(name)(batch)[0]
    values, places = torch.topk(F.softmax(logits, dim=0), 5)
    return {LABELS[int(place)]: float(value) for value, place in zip(values, places)}


def predict(image: Optional[Image.Image], name: str, history: List[str]):
    if image is None:
        raise gr.Error("Bitte zuerst ein Bild wählen.")
    result = scores(image, name)
    history = history + [max(result, key=result.get)]
    return result, history, "\n".join(history)


def brightness(photo):
    return float(np.asarray(photo.convert("L")).mean())  # expect: image-used-as-other-type, empty-media-used-at-once


def histogram(photo: np.ndarray) -> np.ndarray:
    counts, _ = np.histogram(photo, bins=64)  # expect: empty-value-handed-on
    canvas = np.zeros((64, 64, 3), dtype=np.uint8)
    for column, count in enumerate(counts / max(1, counts.max())):
        canvas[64 - int(count * 64) :, column] = 255
    return [canvas]  # expect: one-element-list-for-one-output


def compare(image, left, right):
    return scores(image, left), scores(image, right)  # expect: empty-value-handed-on


def hard_example(seed):
    random.seed(int(seed))
    pixels = [[random.randint(0, 255) for _ in range(32)] for _ in range(32)]
    return Image.fromarray(np.array(pixels, dtype=np.uint8))


def load_custom(path: str, image: Image.Image):
    net = torch.load(path)  # expect: resource-named-by-visitor
    return str(net(image))  # expect: empty-value-handed-on


def hide_advanced(show: bool):
    return {"visible": show}  # expect: property-dict-returned


def say(verdict: str) -> str:
    if verdict_box.value:  # expect: component-value-read-in-handler
        return f"Again: {verdict}"
    return f"Noted: {verdict}"


def lock_button():
    run.interactive = False  # expect: component-changed-in-handler
    return "working"


with gr.Blocks(title="Flowers", delete_cache=(3600, 86400)) as demo:
    visit = gr.State(str(uuid.uuid4()))  # expect: state-value-made-once
    net_state = gr.State(classifier)  # expect: model-in-state
    history = gr.State([])
    with gr.Row():
        with gr.Column():
            image = gr.Image(type="pil", label="Photo")
            name = gr.Radio(["resnet18", "resnet50"], value="resnet18", label="Network")
            run = gr.Button("Classify", variant="primary")
            advanced = gr.Checkbox(label="Advanced")
            weights = gr.Textbox(label="Weights file", visible=False)
            try_weights = gr.Button("Try the weights")
        with gr.Column():
            label = gr.Label(num_top_classes=5)
            lines = gr.Textbox(label="History", lines=5)
            status = gr.Markdown()
    with gr.Row():
        verdict_box = gr.Textbox(label="What is it really?")
        noted = gr.Markdown()
    with gr.Accordion("Look closer", open=False):
        photo = gr.Image(label="Photo")
        light = gr.Number(label="Brightness")
        chart = gr.Image(label="Histogram")
        measure = gr.Button("Measure")
        draw = gr.Button("Histogram")
    with gr.Accordion("Compare", open=False):
        left = gr.Label()
        right = gr.Label()
        two = gr.Button("Compare both")
        seed = gr.Number(7, label="Seed")
        noise = gr.Image(label="Noise", type="pil", interactive=False)
    gr.Examples(
        [[1], [2], [3]],
        inputs=seed,
        outputs=noise,
        fn=hard_example,
        cache_examples=True,  # expect: examples-computed-at-start  # ask: stale-example-cache
    )

    run.click(lock_button, None, status, queue=False).then(
        predict, [image, name, history], [label, history, lines]
    )
    advanced.change(hide_advanced, advanced, weights)
    try_weights.click(load_custom, [weights, image], status)
    verdict_box.submit(say, verdict_box, noted)
    measure.click(brightness, photo, light)
    draw.click(histogram, photo, chart)
    two.click(compare, [image, name], [left, right])  # expect: handler-takes-other-inputs

demo.queue(5)  # expect: queue-positional-count

if __name__ == "__main__":
    demo.launch(max_file_size="10mb", server_name="0.0.0.0")  # expect: open-to-network-without-login, unbounded-queue

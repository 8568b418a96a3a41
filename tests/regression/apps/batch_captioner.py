# gradio: 4.44.1
"""Batch captioning tool (ported from 3.x to 4.44; some corners were forgotten)."""

import csv
import os
import time
from pathlib import Path
from typing import Any, Dict, List, Optional

import gradio as gr
import torch
from PIL import Image
from transformers import AutoProcessor, BlipForConditionalGeneration, pipeline

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
NAME = "captions/small"

processor = AutoProcessor.from_pretrained(NAME)
model = BlipForConditionalGeneration.from_pretrained(NAME).to(DEVICE)

MAX_FILES = 200
DEFAULT_PROMPT = "a photo of"


def caption_one(image: Image.Image, prompt: str, length: float) -> str:
    inputs = processor(image, prompt, return_tensors="pt").to(DEVICE)
    with torch.no_grad():
        ids = model.generate(**inputs, max_new_tokens=int(length))
    return processor.decode(ids[0], skip_special_tokens=True)


def caption_upload(image: Optional[Image.Image], prompt: str, length: float):
    if image is None:
        return "No image yet"  # expect: handler-returns-other-outputs
    begin = time.perf_counter()
    text = caption_one(image, prompt, length)
    return text, f"{time.perf_counter() - begin:.1f} s"


def translate(text: str, language: str) -> str:
    translator = pipeline("translation", model="opus-en-mul")  # expect: model-loaded-in-handler
    return translator(f">>{language}<< {text}")[0]["translation_text"]


def clean_titles(titles: List[str]) -> List[Any]:
    """Runs with batch=True: up to 16 titles in one call."""
    cleaned = []
    for title in titles:
        cleaned.append(" ".join(title.split()).capitalize())
    return cleaned  # expect: batch-result-not-wrapped


def shout(titles: List[str]) -> List[List[str]]:
    return [[title.upper() for title in titles]]


def caption_folder(uploads: List[str], prompt: str, length: float, progress=gr.Progress()):
    rows = []
    for place, path in enumerate(progress.tqdm(uploads[:MAX_FILES])):  # expect: empty-media-used-at-once
        with Image.open(path) as image:
            rows.append([Path(path).name, caption_one(image.convert("RGB"), prompt, length)])
        yield rows, None, f"{place + 1} of {len(uploads)}"
    target = Path("captions.csv").resolve()
    with open(target, "w", newline="", encoding="utf-8") as out:  # expect: fixed-output-file
        csv.writer(out).writerows(rows)
    yield rows, target, "Done"  # expect: path-object-returned-for-file


def show_options(expert: bool):
    return (
        gr.Slider(visible=expert),
        gr.Textbox.update(visible=expert),  # expect: update-method-removed
        gr.update(visible=not expert),
    )


def read_first(uploads: List[str]) -> str:
    """Shows what the first side-car text says."""
    return Path(uploads).with_suffix(".txt").read_text()  # expect: several-files-used-as-one


def save_note(note: str, notes: Dict[str, str]) -> str:
    notes = {**notes, str(time.time()): note}  # expect: state-update-lost
    return f"{len(notes)} notes"


def prefix_changed(prefix: str) -> str:
    return prefix.strip().lower() + " "


with gr.Blocks(title="Captioner", theme=gr.themes.Soft(), delete_cache=(3600, 86400)) as demo:
    notes = gr.State({})
    gr.Markdown("## Captioner")
    with gr.Tab("One image"):
        with gr.Row():
            image = gr.Image(type="pil", label="Image")
            with gr.Column():
                caption = gr.Textbox(label="Caption", show_copy_button=True)
                took = gr.Textbox(label="Took")
        expert = gr.Checkbox(label="More options")
        length = gr.Slider(5, 100, 30, step=1, label="Length", visible=False)
        prompt = gr.Textbox(DEFAULT_PROMPT, label="Prompt", visible=False)
        hint = gr.Markdown("The usual options are used.")
        describe = gr.Button("Describe", variant="primary")
        describe.click(caption_upload, [image, prompt, length], [caption, took])
        expert.change(show_options, expert, [length, prompt, hint])
        with gr.Row():
            language = gr.Radio(["de", "fr", "es"], value="de", label="Language")
            translate_button = gr.Button("Translate")
        translated = gr.Textbox(label="Translation")
        translate_button.click(translate, [caption, language], translated)
    with gr.Tab("Many"):
        uploads = gr.File(file_count="multiple", file_types=["image"], label="Images")
        table = gr.Dataframe(headers=["file", "caption"], col_count=(2, "fixed"))
        result = gr.File(label="CSV")
        state = gr.Markdown()
        first = gr.Textbox(label="Side-car text")
        run = gr.Button("Caption all")
        stop = gr.Button("Stop")
        running = run.click(
            caption_folder, [uploads, prompt, length], [table, result, state], concurrency_limit=2
        )
        stop.click(None, cancels=[running])
        uploads.upload(read_first, uploads, first)
    with gr.Tab("Titles"):
        title = gr.Textbox(label="Title")
        better = gr.Textbox(label="Better")
        title.submit(clean_titles, title, better, batch=True, max_batch_size=16)
        gr.Button("Shout").click(shout, title, better, batch=True, max_batch_size=16)
        prefix = gr.Textbox(label="Prefix")
        prefix.change(prefix_changed, prefix, prefix)  # expect: change-feeds-itself
    with gr.Tab("Notes"):
        note = gr.Textbox(label="Note")
        count = gr.Markdown()
        note.submit(save_note, [note, notes], count)

if __name__ == "__main__":
    demo.queue(concurrency_count=2, max_size=40)  # expect: concurrency-count-removed
    demo.launch(
        server_name=os.environ.get("HOST", "127.0.0.1"),
        max_file_size="25m",  # expect: max-file-size-malformed
    )

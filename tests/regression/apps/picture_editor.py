# gradio: 5.50.0, 6.31.0
"""Image editor: masks, filters, undo, a shelf. One class keeps the components."""

from __future__ import annotations

import os
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Callable

import gradio as gr
import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageOps

FILTERS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "blur": lambda picture: picture.filter(ImageFilter.GaussianBlur(4)),
    "edges": lambda picture: picture.filter(ImageFilter.FIND_EDGES),
    "grey": lambda picture: ImageOps.grayscale(picture).convert("RGB"),
}
SHELF = Path(__file__).parent / "shelf"
LIMIT = 12


def composite(value: dict | None) -> Image.Image:
    if value is None or value["composite"] is None:
        raise gr.Error("Draw something first.")
    return value["composite"].convert("RGB")


class Editor:
    """The editor's page."""

    def __init__(self, title: str):
        self.title = title
        self.owner = ""
        self.opened = 0
        with gr.Blocks(title=title) as self.demo:
            self.layout()
            self.wire()

    def layout(self):
        self.undo_stack = gr.State([])
        self.last_upload = gr.State("")
        with gr.Row():
            self.canvas = gr.ImageEditor(type="pil", label="Canvas")
            self.result = gr.Image(label="Result", type="pil")
        with gr.Row():
            self.filter = gr.Radio(list(FILTERS), value="blur", label="Filter")
            self.apply = gr.Button("Apply", variant="primary")
            self.undo = gr.Button("Undo")
            self.stamp = gr.Button("Stamp")
        with gr.Row():
            self.owner_box = gr.Textbox(label="Your name")
            self.owner_note = gr.Markdown()
            self.upload = gr.Image(label="Stamp", type="filepath")
            self.stamp_size = gr.Textbox(label="Size")
        with gr.Row():
            self.download = gr.File(label="File")
            self.save_temp = gr.Button("Save")
            self.save_path = gr.Button("Save on the shelf")
            self.save_bytes = gr.Button("Save as PNG")
        self.tools = gr.Column(visible=False)
        with self.tools:
            self.angle = gr.Slider(-180, 180, 0, label="Angle")
        self.more = gr.Checkbox(label="More tools")

    def wire(self):
        self.apply.click(
            self.run_filter,
            [self.canvas, self.filter, self.undo_stack],
            [self.result, self.undo_stack],
        )
        self.undo.click(self.step_back, self.undo_stack, [self.result, self.undo_stack])
        self.owner_box.submit(self.set_owner, self.owner_box, self.owner_note)
        self.demo.load(self.greet, None, self.owner_note)
        self.upload.upload(self.measure, self.upload, self.stamp_size)
        self.stamp.click(self.put_stamp, [self.result, self.upload], self.result)
        self.save_temp.click(self.to_temp, self.result, self.download)
        self.save_path.click(self.to_shelf, self.result, self.download)
        self.save_bytes.click(self.to_bytes, self.result, self.download)
        self.more.change(self.show_tools, self.more, self.tools)
        self.angle.release(self.turn, [self.result, self.angle], [self.result])

    # -- what happens --------------------------------------------------------------------------

    def run_filter(self, value, name, stack):
        picture = composite(value)
        stack = [*stack[-LIMIT:], picture]
        return FILTERS[name](picture), stack

    def step_back(self, stack):
        if not stack:
            return None  # expect: handler-returns-other-outputs
        return stack[-1], stack[:-1]

    def set_owner(self, name):
        self.owner = name.strip()  # expect: session-data-in-global
        return f"Pictures of {self.owner}"

    def greet(self):
        return f"{self.title}, last used by {self.owner or 'nobody'}"

    def measure(self, path):
        width, height = path.size  # expect: image-used-as-other-type
        return f"{width} × {height}"

    def put_stamp(self, picture, path):
        if picture is None or path is None:
            return picture
        with Image.open(path) as stamp:
            picture.paste(stamp.resize((64, 64)), (8, 8))
        draw = ImageDraw.Draw(picture)
        draw.text((10, 80), self.title, fill="white")
        return picture

    def to_temp(self, picture):
        if picture is None:
            raise gr.Error("Nothing to save")
        with tempfile.NamedTemporaryFile(suffix=".png") as out:
            picture.save(out.name)
        return out.name  # expect: temporary-file-already-gone

    def to_shelf(self, picture):
        SHELF.mkdir(exist_ok=True)
        target = SHELF / f"{len(os.listdir(SHELF)):03}.png"
        picture.save(target)  # expect: empty-media-used-at-once
        return target  # expect: path-object-returned-for-file

    def to_bytes(self, picture):
        buffer = BytesIO()
        picture.save(buffer, "PNG")  # expect: empty-media-used-at-once
        buffer.seek(0)
        return buffer  # expect: bytes-returned-for-file

    def show_tools(self, more):
        self.tools.visible = more  # expect: component-changed-in-handler
        return gr.update(visible=more)

    @staticmethod
    def turn(picture, angle):
        return [picture.rotate(angle)]  # expect: one-element-list-for-one-output


if __name__ == "__main__":
    editor = Editor("Picture editor")
    editor.demo.queue(max_size=20)
    editor.demo.launch(
        show_error=True,  # expect: errors-shown-to-visitors
        allowed_paths=["shelf"],
    )

# gradio: 5.50.0, 6.31.0
"""Poster studio: a class holds the page, a small engine draws, pictures land in one folder."""

import logging
import os
import threading
import time
import uuid
from collections import OrderedDict
from dataclasses import dataclass, field
from functools import lru_cache, partial, wraps
from pathlib import Path
from typing import Callable, Iterator, List, Optional, Tuple

import gradio as gr
import numpy as np
from PIL import Image, ImageDraw, ImageOps

log = logging.getLogger("poster")

OUTPUTS = Path(os.environ.get("POSTER_OUTPUTS", "outputs")).resolve()
PALETTES = {
    "Dämmerung": ((24, 20, 60), (240, 120, 80)),
    "Wiese": ((20, 90, 40), (220, 240, 120)),
    "Eis": ((10, 40, 80), (220, 245, 255)),
}


@dataclass
class Job:
    """Was gezeichnet werden soll."""

    title: str
    palette: str
    width: int = 512
    height: int = 512
    seed: int = 0
    marks: List[Tuple[int, int]] = field(default_factory=list)


class Engine:
    """Draws gradients; stands for a model that must not run twice at once."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._lock = threading.Lock()
        self._cache: "OrderedDict[tuple, Image.Image]" = OrderedDict()

    def draw(self, job: Job) -> Image.Image:
        key = (job.title, job.palette, job.width, job.height, job.seed)
        with self._lock:
            if key in self._cache:
                self._cache.move_to_end(key)
                return self._cache[key].copy()
            low, high = (np.array(colour, dtype=float) for colour in PALETTES[job.palette])
            ramp = np.linspace(0.0, 1.0, job.height)[:, None, None]
            noise = np.random.default_rng(job.seed).normal(0, 4, (job.height, job.width, 3))
            pixels = np.clip(low + (high - low) * ramp + noise, 0, 255).astype("uint8")
            picture = Image.fromarray(pixels)
            ImageDraw.Draw(picture).text((24, 24), job.title, fill=(255, 255, 255))
            self._cache[key] = picture
            while len(self._cache) > 32:
                self._cache.popitem(last=False)
            return picture.copy()


_engine: Optional[Engine] = None
_engine_lock = threading.Lock()


def get_engine() -> Engine:
    """Lazy singleton: made by the first call, kept for all."""
    global _engine
    with _engine_lock:
        if _engine is None:
            log.info("loading the engine")
            _engine = Engine("gradient-1")
    return _engine


@lru_cache(maxsize=8)
def thumbnail_size(width: int, height: int) -> Tuple[int, int]:
    scale = 160 / max(width, height)
    return max(1, int(width * scale)), max(1, int(height * scale))


def timed(label: str) -> Callable:
    def decorate(function: Callable) -> Callable:
        @wraps(function)
        def wrapper(*args, **kwargs):
            begin = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                log.info("%s took %.2f s", label, time.perf_counter() - begin)

        return wrapper

    return decorate


class StudioUI:
    """Builds the page; keeps components, never anything of a visitor."""

    def __init__(self, outputs: Path, title: str = "Poster studio") -> None:
        self.outputs = outputs
        self.title = title
        self.demo: Optional[gr.Blocks] = None

    # -- what the page does ------------------------------------------------------------------

    def draw(self, title: str, palette: str, size: int, seed: float) -> Iterator[tuple]:
        if not title.strip():
            raise gr.Error("Please give the poster a title.")
        engine = get_engine()
        yield None, "Drawing ..."
        job = Job(title.strip(), palette, int(size), int(size), int(seed or 0))
        yield engine.draw(job), f"Done with {engine.name}"

    @timed("save")
    def save(self, picture: Optional[Image.Image], mine: List[str]):
        """Keeps the poster; returns the list for this visitor, the gallery and the file."""
        if picture is None:
            gr.Warning("Nothing to save yet")
            return gr.skip(), gr.skip(), gr.skip()
        self.outputs.mkdir(parents=True, exist_ok=True)
        path = self.outputs / f"{uuid.uuid4().hex}.png"
        picture.save(path)
        mine = [*mine, str(path)]
        return mine, mine, str(path)

    def forget(self):
        return [], [], None

    @staticmethod
    def flip(picture: Optional[Image.Image], how: str) -> Optional[Image.Image]:
        if picture is None:
            return None
        return ImageOps.mirror(picture) if how == "mirror" else ImageOps.flip(picture)

    def change_mode(self, mode: str) -> dict:
        expert = mode == "Expert"
        return {
            self.seed: gr.update(visible=expert),
            self.size: gr.update(visible=expert, value=512),
            self.note: gr.update(value="All options" if expert else "The usual options"),
        }

    # -- the page ------------------------------------------------------------------------------

    def _controls(self) -> None:
        self.mode = gr.Radio(["Simple", "Expert"], value="Simple", label="Mode")
        self.title_box = gr.Textbox(label="Title", value="Summer fair")
        self.palette = gr.Dropdown(list(PALETTES), value="Wiese", label="Palette")
        self.size = gr.Slider(256, 1024, value=512, step=64, label="Size", visible=False)
        self.seed = gr.Number(value=0, precision=0, label="Seed", visible=False)

    def _stage(self) -> None:
        self.picture = gr.Image(label="Poster", type="pil", interactive=False)
        self.note = gr.Markdown("The usual options")
        with gr.Row():
            self.mirror = gr.Button("Mirror")
            self.turn = gr.Button("Flip")
            self.keep = gr.Button("Keep")
            self.clear = gr.Button("Forget all")
        self.gallery = gr.Gallery(label="Kept", columns=4)
        self.file = gr.File(label="Last one kept")

    def build(self) -> gr.Blocks:
        with gr.Blocks(title=self.title, delete_cache=(1800, 86400)) as demo:
            mine = gr.State([])
            with gr.Row():
                with gr.Column(scale=1):
                    self._controls()
                    go = gr.Button("Draw", variant="primary")
                    stop = gr.Button("Stop")
                with gr.Column(scale=2):
                    self._stage()

            run = go.click(
                self.draw,
                inputs=[self.title_box, self.palette, self.size, self.seed],
                outputs=[self.picture, self.note],
                concurrency_id="engine",
                concurrency_limit=2,
            )
            stop.click(None, cancels=[run])
            self.mode.change(
                self.change_mode, inputs=self.mode, outputs=[self.seed, self.size, self.note]
            )
            self.mirror.click(partial(self.flip, how="mirror"), self.picture, self.picture)
            self.turn.click(partial(self.flip, how="flip"), self.picture, self.picture)
            self.keep.click(
                self.save,
                inputs=[self.picture, mine],
                outputs=[mine, self.gallery, self.file],
            )
            self.clear.click(self.forget, outputs=[mine, self.gallery, self.file])
        self.demo = demo
        return demo


studio = StudioUI(OUTPUTS)
demo = studio.build()
demo.queue(max_size=30)

if __name__ == "__main__":
    OUTPUTS.mkdir(parents=True, exist_ok=True)
    demo.launch(allowed_paths=[str(OUTPUTS)], max_file_size="10mb")

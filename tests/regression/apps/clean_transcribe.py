# gradio: 4.44.1, 5.50.0, 6.31.0
"""Transcription desk: one model for all, uploads checked, subtitles as a file.

The speech library is optional; without it the page builds and says what is missing.
"""

import logging
import os
import queue
import shutil
import tempfile
import threading
import time
import wave
from functools import lru_cache
from pathlib import Path
from typing import Dict, Generator, List, Optional, Tuple

import gradio
import numpy as np

try:
    import whisper
except ImportError:  # the page still opens
    whisper = None

logging.basicConfig(level=logging.INFO)
LOG = logging.getLogger(__name__)

LANGUAGES = [("Automatic", ""), ("English", "en"), ("Français", "fr"), ("日本語", "ja")]
LONGEST_SECONDS = 15 * 60
Segment = Dict[str, object]

# 全員で共有する一つのモデル。ロックで守る。
MODEL_LOCK = threading.Lock()
JOBS: "queue.Queue[str]" = queue.Queue()


@lru_cache(maxsize=2)
def load_model(size: str):
    """Loads once for each size."""
    if whisper is None:
        raise gradio.Error("The speech library is not installed on this server.")
    return whisper.load_model(size)


def seconds_of(path: str) -> Optional[float]:
    """The length of a wav file; None for other formats."""
    if Path(path).suffix.lower() != ".wav":
        return None
    with wave.open(path, "rb") as sound:
        return sound.getnframes() / float(sound.getframerate() or 1)


def stamp(seconds: float) -> str:
    whole = int(seconds)
    millis = int(round((seconds - whole) * 1000))
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02},{millis:03}"


def remove_old(pattern: str) -> None:
    """Files of earlier calls: Gradio copied them long ago."""
    for path in Path(tempfile.gettempdir()).glob(pattern):
        if time.time() - path.stat().st_mtime > 3600:
            shutil.rmtree(path, ignore_errors=True)


def write_subtitles(segments: List[Segment]) -> str:
    remove_old("subtitles-*")
    folder = tempfile.mkdtemp(prefix="subtitles-")
    path = os.path.join(folder, "subtitles.srt")
    with open(path, "w", encoding="utf-8") as out:
        for number, segment in enumerate(segments, 1):
            out.write(f"{number}\n{stamp(float(segment['start']))} --> ")
            out.write(f"{stamp(float(segment['end']))}\n{str(segment['text']).strip()}\n\n")
    return path


def transcribe(
    recording: Optional[str],
    size: str,
    language: str,
    progress: gradio.Progress = gradio.Progress(),
) -> Generator[Tuple[str, Optional[str], str], None, None]:
    if recording is None:
        raise gradio.Error("Record or upload something first.")
    length = seconds_of(recording)
    if length is not None and length > LONGEST_SECONDS:
        raise gradio.Error(f"At most {LONGEST_SECONDS // 60} minutes, please.")
    progress(0.05, desc="Loading the model")
    yield "", None, "Loading the model ..."
    model = load_model(size)
    yield "", None, "Listening ..."
    options = {"language": language} if language else {}
    with MODEL_LOCK:
        result = model.transcribe(recording, **options)
    segments = result["segments"]
    text = ""
    for place, segment in enumerate(segments):
        text += str(segment["text"])
        progress((place + 1) / max(1, len(segments)), desc="Writing")
        yield text.strip(), None, f"{place + 1} / {len(segments)}"
    yield text.strip(), write_subtitles(segments), "Done"


def loudness(samples: Optional[Tuple[int, np.ndarray]]) -> str:
    """The numpy form of a recording: rate and samples."""
    if samples is None:
        return "–"
    rate, data = samples
    if data.ndim > 1:
        data = data.mean(axis=1)
    data = data.astype("float32") / max(1.0, float(np.abs(data).max(initial=1)))
    level = 20 * np.log10(float(np.sqrt(np.mean(data**2))) + 1e-9)
    return f"{level:.1f} dB over {len(data) / rate:.1f} s"


def many(paths: Optional[List[str]], size: str) -> List[List[str]]:
    """Several uploads, one row each."""
    rows: List[List[str]] = []
    for path in paths or []:
        name = os.path.basename(path)
        model = load_model(size)
        with MODEL_LOCK:
            rows.append([name, model.transcribe(path)["text"].strip()])
    return rows


def tidy(text: str) -> str:
    return " ".join(text.split())


with gradio.Blocks(title="Transcription", delete_cache=(1800, 7200)) as demo:
    gradio.Markdown("# Transcription\nNothing is kept longer than two hours.")
    size = gradio.Radio(["tiny", "base", "small"], value="base", label="Model")
    with gradio.Tab("One recording"):
        with gradio.Row():
            with gradio.Column():
                recording = gradio.Audio(type="filepath", label="Recording")
                language = gradio.Dropdown(LANGUAGES, value="", label="Language")
                with gradio.Row():
                    go = gradio.Button("Transcribe", variant="primary")
                    halt = gradio.Button("Stop")
            with gradio.Column():
                text = gradio.Textbox(label="Text", lines=10, interactive=True)
                status = gradio.Markdown()
                subtitles = gradio.File(label="Subtitles")
        clean = gradio.Button("Tidy up the text")
    with gradio.Tab("Level"):
        samples = gradio.Audio(type="numpy", label="Recording")
        level = gradio.Textbox(label="Level")
        samples.change(loudness, samples, level)
    with gradio.Tab("Several files"):
        files = gradio.File(file_count="multiple", file_types=["audio"], label="Files")
        table = gradio.Dataframe(headers=["File", "Text"], wrap=True)
        start = gradio.Button("Transcribe all")

    job = go.click(
        transcribe,
        inputs=[recording, size, language],
        outputs=[text, subtitles, status],
        concurrency_id="model",
        concurrency_limit=1,
    )
    halt.click(lambda: "Stopped", outputs=status, cancels=job)
    clean.click(tidy, text, text)
    start.click(
        many, inputs=[files, size], outputs=table, concurrency_id="model", concurrency_limit=1
    )

demo.queue(max_size=12)


if __name__ == "__main__":
    account = (os.environ.get("DESK_USER"), os.environ.get("DESK_PASSWORD"))
    demo.launch(auth=account if all(account) else None, max_file_size="200mb")

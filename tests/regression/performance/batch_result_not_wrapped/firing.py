# gradio: 3.50.2, 6.31.0
import gradio as gr
from gradio import Interface


seen = {}


def shout(words):
    return [w.upper() for w in words]  # expect: batch-result-not-wrapped


def count(words):
    total = len(words)
    seen["last"] = total
    counts = [len(w) for w in words]
    return counts  # expect: batch-result-not-wrapped


def trim(words, lengths):
    trimmed = []
    for w, n in zip(words, lengths):
        trimmed.append(w[:n])
    return [trimmed]


def title(words):
    out = []
    for w in words:
        out.append(str(w).title())
    return out  # expect: batch-result-not-wrapped


def swap(words):
    return [w.swapcase() for w in words]  # expect: batch-result-not-wrapped


with gr.Blocks() as demo:
    box = gr.Textbox()
    number = gr.Number()
    box.submit(shout, box, box, batch=True)
    box.submit(count, [box], [number], batch=True, max_batch_size=16)
    box.submit(trim, [box, number], box, batch=True)
    box.submit(fn=title, inputs=box, outputs=box, batch=True)

Interface(swap, "text", "text", batch=True).launch()

"""A list of (text, label), the label None where a piece has none."""

import gradio as gr

Pieces = list[tuple[str, str | None]]


def mark(text: str) -> tuple[Pieces, str]:
    pieces: Pieces = [(word + " ", "number" if word.isdigit() else None) for word in text.split()]
    return pieces, f"{sum(label is not None for _, label in pieces)} numbers"


with gr.Blocks() as demo:
    text = gr.Textbox("Route 66 has 2448 miles", label="Text")
    marked = gr.HighlightedText(label="Marked")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(mark, text, [marked, result])

demo.launch()

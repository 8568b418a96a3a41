from pathlib import Path

import gradio as gr

folder = Path(__file__).resolve().parent / "posters"
folder.mkdir(exist_ok=True)
gr.set_static_paths([str(folder)])


def poster(film):
    return f"Tonight at eight: {film}"


demo = gr.Interface(
    poster,
    gr.Textbox(label="Film", value="The General"),
    gr.Textbox(label="Poster"),
    title="Open-air cinema",
)

if __name__ == "__main__":
    demo.launch()

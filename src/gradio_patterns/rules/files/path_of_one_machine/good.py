from pathlib import Path

import gradio as gr

NOTES = Path(__file__).parent / "notes.txt"
NOTES.touch()


def search(word):
    with open(NOTES, encoding="utf-8") as notes:
        return "".join(line for line in notes if word in line)


demo = gr.Interface(
    search, gr.Textbox(label="Word"), gr.Textbox(label="Notes"), title="Bakery", api_name="search"
)

if __name__ == "__main__":
    demo.launch()

import csv
import tempfile

import gradio as gr


def export(rows):
    if not rows or rows < 1:
        raise gr.Error("There must be at least one row.")
    with tempfile.NamedTemporaryFile(
        "w", suffix=".csv", delete=False, encoding="utf-8", newline=""
    ) as file:
        writer = csv.writer(file)
        writer.writerow(["number", "square"])
        writer.writerows([number, number**2] for number in range(1, int(rows) + 1))
    return file.name


with gr.Blocks(delete_cache=(3600, 3600)) as demo:
    rows = gr.Number(3, label="Rows", precision=0)
    button = gr.Button("Export")
    download = gr.File(label="Download")
    button.click(export, rows, download, api_name="export")

if __name__ == "__main__":
    demo.launch()

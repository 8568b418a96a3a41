import csv

import gradio as gr


def count(paths):
    if not paths:
        raise gr.Error("Please choose at least one CSV file.")
    rows = []
    for path in paths:
        if not path.lower().endswith(".csv"):
            raise gr.Error("Only CSV files can be counted.")
        with open(path, encoding="utf-8", newline="") as file:
            rows.append(max(0, sum(1 for _ in csv.reader(file)) - 1))
    return rows


with gr.Blocks() as demo:
    files = gr.File(label="CSV files", file_count="multiple", file_types=[".csv"])
    button = gr.Button("Count rows")
    shown = gr.JSON(label="Rows of each file")
    button.click(count, files, shown, api_name="rows")

if __name__ == "__main__":
    demo.launch(max_file_size="1mb")

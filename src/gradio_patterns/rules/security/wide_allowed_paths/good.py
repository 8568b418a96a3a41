from pathlib import Path

import gradio as gr

folder = Path(__file__).parent
(folder / "exports").mkdir(exist_ok=True)


def export(month):
    target = folder / "exports" / "readings.csv"
    target.write_text(f"day,kwh\n{month}-01,11.2\n{month}-02,9.8\n")
    return str(target)


with gr.Blocks(title="Solar roof") as demo:
    month = gr.Textbox(label="Month", value="2026-06")
    readings = gr.File(label="Readings")
    gr.Button("Export").click(export, month, readings, api_name="export")

if __name__ == "__main__":
    demo.launch(allowed_paths=[str(folder / "exports")])

import gradio as gr


def lines(file):
    with open(file.name, encoding="utf-8") as stream:
        return sum(1 for _ in stream)


gr.Interface(lines, gr.File(type="file", label="Text file"), gr.Number(label="Lines")).launch()

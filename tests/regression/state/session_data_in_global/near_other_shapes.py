"""Shapes like those of shared data: tables and lists of one call, guards, helpers that only count."""

import threading

import gradio as gr
import pandas as pd

lines = []
template = pd.DataFrame({"note": [""]})
guard = threading.Lock()
sheet = pd.DataFrame({"note": [""]})
seconds = 0.0


def unpacked(text):
    note, table = text, [text]
    return note, str(table)


def own_table(text):
    template = pd.DataFrame({"note": [""]})
    template.at[0, "note"] = text
    return template


def copied(text):
    mine = template.copy()
    mine.loc[0, "note"] = text
    return mine


def handed_in(frame, text):
    frame.iat[0, 0] = text
    return frame


def guarded(text):
    with guard:
        sheet.at[0, "note"] = text
    return sheet


def how_many():
    return f"{len(lines)} lines"


def counting(text):
    lines.append(text)
    return how_many()


def shadowing(lines):
    return str(lines)


def written_only(text):
    lines.append(text)
    return shadowing([text])


def timed(text):
    global seconds
    result, seconds = text, 1.5
    return result


with gr.Blocks() as demo:
    text = gr.Textbox()
    note = gr.Textbox()
    data = gr.Dataframe()
    text.submit(unpacked, text, [note, note])
    text.submit(own_table, text, data)
    text.submit(copied, text, data)
    text.submit(handed_in, [data, text], data)
    text.submit(guarded, text, data)
    text.submit(counting, text, note)
    text.submit(written_only, text, note)
    text.submit(timed, text, note)

demo.launch()

# gradio: 5.50.0, 6.31.0
"""Explorer for small tables: load a CSV, filter, group, export. Helpers build the tabs."""

from __future__ import annotations

import html
import io
import json
import os
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import gradio as gr
import pandas as pd

SAMPLE = pd.DataFrame(
    {
        "city": ["Oslo", "Lima", "Pune", "Oslo", "Lima", "Pune"],
        "month": [1, 1, 1, 2, 2, 2],
        "rain": [49, 1, 2, 36, 2, 3],
        "sun": [40, 180, 290, 76, 170, 270],
    }
)
MAX_ROWS = 5000
AGGREGATES = {"mean": "Average", "sum": "Total", "max": "Largest", "count": "How many"}


class FilterTab(NamedTuple):
    """Was der Filter-Reiter nach außen zeigt."""

    column: gr.Dropdown
    contains: gr.Textbox
    apply: gr.Button
    table: gr.Dataframe


class GroupTab(NamedTuple):
    by: gr.Dropdown
    what: gr.Dropdown
    how: gr.Radio
    table: gr.Dataframe
    plot: gr.BarPlot


def build_filter_tab() -> FilterTab:
    with gr.Tab("Filter"):
        with gr.Row():
            column = gr.Dropdown(list(SAMPLE.columns), value="city", label="Column")
            contains = gr.Textbox(label="Contains")
            apply = gr.Button("Apply")
        table = gr.Dataframe(SAMPLE, interactive=False, label="Rows")
    return FilterTab(column, contains, apply, table)


def build_group_tab() -> GroupTab:
    with gr.Tab("Group"):
        by = gr.Dropdown(list(SAMPLE.columns), value="city", label="Group by")
        what = gr.Dropdown(["rain", "sun"], value="rain", label="Column")
        how = gr.Radio(
            [(label, name) for name, label in AGGREGATES.items()], value="mean", label="How"
        )
        table = gr.Dataframe(label="Result", interactive=False)
        plot = gr.BarPlot(x="group", y="value", label="Chart")
    return GroupTab(by, what, how, table, plot)


def build_export_tab() -> tuple[gr.Radio, gr.Button, gr.DownloadButton]:
    with gr.Tab("Export"):
        kind = gr.Radio(["csv", "json"], value="csv", label="Format")
        prepare = gr.Button("Prepare")
        download = gr.DownloadButton("Download", interactive=False)
    return kind, prepare, download


# -- handlers ------------------------------------------------------------------------------------


def read_table(path: str | None) -> pd.DataFrame:
    if path is None:
        return SAMPLE.copy()
    reader = pd.read_csv if Path(path).suffix.lower() == ".csv" else pd.read_json
    try:
        frame = reader(path)
    except ValueError as error:
        raise gr.Error(f"Not a table: {error}") from error
    if len(frame) > MAX_ROWS:
        gr.Info(f"Only the first {MAX_ROWS} rows are used")
        frame = frame.head(MAX_ROWS)
    return frame


def numeric(frame: pd.DataFrame) -> list[str]:
    return [str(name) for name in frame.select_dtypes("number").columns]


def summary(frame: pd.DataFrame, name: str) -> str:
    """A small heading; the name comes from the visitor and is escaped."""
    safe = html.escape(name)
    return f"<h3>{safe}</h3><p>{len(frame)} rows, {len(frame.columns)} columns</p>"


def load(path: str | None):
    frame = read_table(path)
    names = [str(name) for name in frame.columns]
    numbers = numeric(frame)
    first_number = numbers[0] if numbers else None
    return {
        data: frame,
        heading: summary(frame, Path(path).name if path else "sample"),
        filters.column: gr.update(choices=names, value=names[0]),
        filters.table: frame,
        groups.by: gr.update(choices=names, value=names[0]),
        groups.what: gr.update(choices=numbers, value=first_number),
    }


def filter_rows(frame: pd.DataFrame, column: str, contains: str) -> pd.DataFrame:
    if not contains:
        return frame
    hits = frame[column].astype(str).str.contains(contains, case=False, regex=False)
    return frame[hits]


def group(frame: pd.DataFrame, by: str, what: str | None, how: str):
    if not what:
        gr.Warning("This table has no numbers")
        return None, None
    result = frame.groupby(by)[what].agg(how).reset_index()
    result.columns = ["group", "value"]
    result["group"] = result["group"].astype(str)
    return result, result


def remove_old(pattern: str) -> None:
    """Files of earlier calls: Gradio copied them long ago."""
    for path in Path(tempfile.gettempdir()).glob(pattern):
        if time.time() - path.stat().st_mtime > 3600:
            path.unlink(missing_ok=True)


def export(frame: pd.DataFrame, kind: str):
    remove_old("table-*")
    handle, path = tempfile.mkstemp(suffix=f".{kind}", prefix="table-")
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        if kind == "csv":
            frame.to_csv(out, index=False)
        else:
            json.dump(frame.to_dict(orient="records"), out, default=str)
    return gr.update(value=path, interactive=True)


def describe(frame: pd.DataFrame) -> str:
    buffer = io.StringIO()
    frame.info(buf=buffer)
    return buffer.getvalue()


with gr.Blocks(title="Explorer", delete_cache=(3600, 86400)) as demo:
    data = gr.State(SAMPLE)
    heading = gr.HTML("<h3>sample</h3>")
    with gr.Row():
        upload = gr.File(label="CSV or JSON", file_types=[".csv", ".json"])
    with gr.Tabs():
        filters = build_filter_tab()
        groups = build_group_tab()
        kind, prepare, download = build_export_tab()
        with gr.Tab("Columns"):
            info = gr.Code(label="Columns", interactive=False)
            gr.Button("Describe").click(describe, data, info)

    everything = [data, heading, filters.column, filters.table, groups.by, groups.what]
    upload.upload(load, upload, everything)
    upload.clear(lambda: load(None), None, everything)
    filters.apply.click(
        filter_rows, [data, filters.column, filters.contains], filters.table
    )
    filters.contains.submit(
        filter_rows, [data, filters.column, filters.contains], filters.table
    )
    for control in (groups.by, groups.what, groups.how):
        control.input(
            group,
            [data, groups.by, groups.what, groups.how],
            [groups.table, groups.plot],
            show_progress="hidden",
        )
    prepare.click(export, [data, kind], download)


def main() -> None:
    demo.launch(max_file_size="20mb")


if __name__ == "__main__":
    main()

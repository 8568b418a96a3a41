# gradio: 6.31.0
"""Explore sales by region and product; several tabs around one table."""
import io
import os
import threading
from datetime import date, datetime
from pathlib import Path

import gradio as gr
import numpy as np
import pandas as pd

rng = np.random.default_rng(3)
REGIONS = {"North": ["Oslo", "Turku"], "South": ["Bari", "Faro"], "West": ["Cork", "Brest"]}
PRODUCTS = ["tea", "coffee", "cocoa"]


def make_sales(days=120):
    index = pd.date_range("2024-01-01", periods=days)
    frames = []
    for region, cities in REGIONS.items():
        for city in cities:
            for product in PRODUCTS:
                frames.append(
                    pd.DataFrame(
                        {
                            "day": index,
                            "region": region,
                            "city": city,
                            "product": product,
                            "amount": rng.integers(5, 80, days),
                        }
                    )
                )
    return pd.concat(frames, ignore_index=True)


SALES = make_sales()
EXPORTS = Path("/mnt/sales-exports")


def cities_of(region):
    return gr.Dropdown(choices=REGIONS[region])  # expect: choices-replaced-value-kept


def cities_and_first(region):
    cities = REGIONS[region]
    return gr.Dropdown(choices=cities, value=cities[0])


def select(region, city, product):
    picked = SALES[(SALES.region == region) & (SALES["product"] == product)]
    if city:
        picked = picked[picked.city == city]
    return picked


def show(region, city, product):
    picked = select(region, city, product)
    if picked.empty:
        gr.Warning("No sales")
        return picked, None  # expect: handler-returns-other-outputs
    weekly = picked.set_index("day").amount.resample("W").sum().reset_index()
    return picked.head(200), weekly, f"{len(picked)} sales, {picked.amount.sum()} in total"


def shorten(text):
    return text.strip()[:40]


def export_csv(region, product):
    buffer = io.StringIO()
    select(region, None, product).to_csv(buffer, index=False)
    return buffer.getvalue().encode()  # expect: bytes-returned-for-file


def export_folder(region, product):
    EXPORTS.mkdir(exist_ok=True)
    path = f"/mnt/sales-exports/{date.today():%Y%m%d}.csv"  # expect: file-named-alike-for-all
    select(region, None, product).to_csv(path, index=False)
    return path  # expect: output-outside-allowed-paths


def export_named():
    SALES.to_csv("/mnt/sales-exports/all.csv", index=False)
    return "/mnt/sales-exports/all.csv"  # expect: output-outside-allowed-paths


def product_code(product):
    return product.lower().replace(" ", "-")  # expect: dropdown-none-unhandled


def bookmark(region, product, marks):
    marks.append((region, product))  # expect: state-mutated-in-place
    return f"{len(marks)} bookmarks"


def list_marks(marks):
    return [[a, b] for a, b in marks]


def edit(frame, note):
    frame["note"] = note
    return frame


def region_table(region):
    return SALES[SALES.region == region].groupby("city").amount.sum().reset_index()


with gr.Blocks(title="Sales") as demo:
    marks = gr.State([])
    stamp = gr.State(datetime.now())  # expect: state-value-made-once
    guard = gr.State(threading.Lock())  # expect: state-not-deepcopyable
    gr.Markdown("# Sales")
    with gr.Tab("Table"):
        with gr.Row():
            region = gr.Dropdown(list(REGIONS), value="North", label="Region")
            city = gr.Dropdown(REGIONS["North"], value="Oslo", label="City")
            product = gr.Dropdown(PRODUCTS, value="tea", label="Product")
            go = gr.Button("Show")
        table = gr.Dataframe(
            headers=["day", "region", "city", "product", "amount"],
            col_count=(5, "fixed"),  # expect: fixed-columns-dropped
            interactive=True,
        )
        chart = gr.LinePlot(x="day", y="amount")
        text = gr.Markdown()
        region.change(cities_of, region, city)
        go.click(show, [region, city, product], [table, chart, text])
    with gr.Tab("Compare"):
        other_region = gr.Radio(list(REGIONS), value="South", label="Region")
        other_city = gr.Dropdown(REGIONS["South"], value="Bari", label="City")
        other_table = gr.Dataframe(headers=["city", "amount"])
        other_region.change(cities_and_first, other_region, other_city)
        other_region.change(region_table, other_region, other_table)
    with gr.Tab("Export"):
        title = gr.Textbox(label="Title")
        title.change(shorten, title, title)  # expect: change-feeds-itself
        wanted = gr.Dropdown(PRODUCTS, value=None, label="Product")
        code = gr.Textbox(label="Code")
        file = gr.File(label="CSV")
        a = gr.Button("As bytes")
        b = gr.Button("To the share")
        c = gr.Button("Everything")
        d = gr.Button("Code")
        a.click(export_csv, [region, product], file)
        b.click(export_folder, [region, product], file)
        c.click(export_named, None, file)
        d.click(product_code, wanted, code)
    with gr.Tab("Bookmarks"):
        mark = gr.Button("Bookmark")
        note = gr.Markdown()
        listed = gr.Dataframe(headers=["region", "product"])
        mark.click(bookmark, [region, product, marks], note)
        marks.change(list_marks, marks, listed)
        annotate = gr.Button("Annotate")
        annotate.click(edit, table, table)  # expect: handler-takes-other-inputs

if __name__ == "__main__":
    demo.launch(auth=[])  # expect: empty-auth-list

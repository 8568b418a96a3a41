"""A pandas DataFrame by default; type="array" hands over a list of rows."""

import gradio as gr
import pandas as pd

PRICES = pd.DataFrame({"thing": ["tea", "milk"], "price": [2.5, 1.2]})


def add_up(prices: pd.DataFrame) -> str:
    return f"{prices['price'].sum():.2f}"


with gr.Blocks() as demo:
    prices = gr.Dataframe(PRICES, datatype=["str", "number"], interactive=True, label="Prices")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(add_up, prices, result)

demo.launch()

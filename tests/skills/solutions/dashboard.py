import random

import gradio as gr
import pandas as pd


def figures(region):
    base = {"north": 100, "south": 300}[region]
    days = range(1, 8)
    sales = [base + random.randint(-10, 10) for _ in days]
    return pd.DataFrame({"day": list(days), "sales": sales, "region": region})


with gr.Blocks() as demo:
    region = gr.Dropdown(["north", "south"], value="north", label="Region")
    plot = gr.LinePlot(x="day", y="sales", color="region", label="Sales")
    table = gr.Dataframe(label="Figures", interactive=False)

    def both(chosen):
        found = figures(chosen)
        return found, found

    gr.on(
        [demo.load, region.change, gr.Timer(5).tick],
        both,
        region,
        [plot, table],
        api_name="figures",
    )

if __name__ == "__main__":
    demo.launch()

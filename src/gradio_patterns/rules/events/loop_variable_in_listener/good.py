from functools import partial

import gradio as gr

CITIES = ["Lima", "Oslo", "Perth"]


def travel(city):
    return f"Off to {city}"


with gr.Blocks(title="Cities") as demo:
    choice = gr.Textbox(label="Chosen")
    for city in CITIES:
        button = gr.Button(city)
        button.click(partial(travel, city), None, choice, api_name=f"go_{city}")


if __name__ == "__main__":
    demo.launch()

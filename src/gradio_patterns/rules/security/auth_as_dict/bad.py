import os

import gradio as gr


def water(plant):
    return {"Fern": "every 2 days", "Cactus": "every 3 weeks"}[plant]


with gr.Blocks(title="Greenhouse") as demo:
    plant = gr.Dropdown(["Fern", "Cactus"], value="Fern", label="Plant")
    rhythm = gr.Textbox(label="Water", value="every 2 days")
    plant.change(water, plant, rhythm, api_name="water")

if __name__ == "__main__":
    demo.launch(auth={"gardener": os.environ["GREENHOUSE_PASSWORD"]})

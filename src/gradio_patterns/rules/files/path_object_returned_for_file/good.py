import tempfile
from pathlib import Path

import gradio as gr


def write_recipe(dish, servings):
    path = Path(tempfile.mkdtemp()) / "recipe.txt"
    path.write_text(f"{dish} for {int(servings)}")
    return str(path)


with gr.Blocks(title="Recipe cards") as demo:
    dish = gr.Textbox(label="Dish")
    servings = gr.Number(label="Servings", value=4)
    make = gr.Button("Make card")
    card = gr.File(label="Card")
    make.click(write_recipe, [dish, servings], card, api_name="make")

if __name__ == "__main__":
    demo.launch()

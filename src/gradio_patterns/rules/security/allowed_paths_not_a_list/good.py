import os

import gradio as gr

os.makedirs("maps", exist_ok=True)


def trail(name):
    with open("maps/trail.txt", "w") as sheet:
        sheet.write(f"{name}: start at the mill, follow the red marks\n")
    return "maps/trail.txt"


with gr.Blocks(title="Hiking club") as demo:
    name = gr.Dropdown(["Mill loop", "Ridge"], value="Ridge", label="Trail")
    sheet = gr.File(label="Directions")
    name.change(trail, name, sheet, api_name="trail")

if __name__ == "__main__":
    demo.launch(allowed_paths=["maps"])

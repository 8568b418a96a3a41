import random

import gradio as gr

RECIPES = ["Lentil soup", "Mushroom risotto", "Shakshuka", "Potato salad"]


def suggest():
    return random.choice(RECIPES)


with gr.Blocks(title="What to cook") as demo:
    dish = gr.Textbox(label="Tonight")
    again = gr.Button("Something else")
    again.click(suggest, None, dish)

if __name__ == "__main__":
    demo.launch()

import gradio as gr


def water_for(cups):
    return f"{cups * 250} ml of water"


with gr.Blocks(title="Tea time") as demo:
    cups = gr.Number(2, label="Cups")
    kind = gr.Radio(["green", "black"], value="green", label="Tea")
    recipe = gr.Textbox(label="You need")
    brew = gr.Button("Brew")
    brew.click(water_for, [cups, kind], recipe, api_name="brew")

if __name__ == "__main__":
    demo.launch()

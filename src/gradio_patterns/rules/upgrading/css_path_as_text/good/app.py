import gradio as gr

STYLE = ".quiet textarea { font-style: italic }"


def haiku(season):
    return f"Late in the {season}\nthe train leaves without a sound\nonly crows remain"


with gr.Blocks(css=STYLE, title="Haiku") as demo:
    season = gr.Radio(["spring", "summer", "autumn", "winter"], value="autumn", label="Season")
    poem = gr.Textbox(label="Poem", lines=3, elem_classes="quiet")
    gr.Button("Write").click(haiku, season, poem)

if __name__ == "__main__":
    demo.launch()

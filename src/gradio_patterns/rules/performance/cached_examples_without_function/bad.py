import gradio as gr


def pair(wine):
    return f"{wine} goes well with hard cheese"


with gr.Blocks(title="Wine cellar") as demo:
    wine = gr.Textbox(label="Wine")
    advice = gr.Textbox(label="Advice")
    wine.submit(pair, wine, advice, api_name="pair")
    gr.Examples(["Rioja", "Port"], inputs=wine, cache_examples=True)

if __name__ == "__main__":
    demo.launch()

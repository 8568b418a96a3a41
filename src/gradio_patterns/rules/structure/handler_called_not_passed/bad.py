import gradio as gr


def water_plants():
    print("Pump runs for ten seconds")


with gr.Blocks(title="Balcony garden") as demo:
    gr.Markdown("# Balcony garden")
    water = gr.Button("Water now")
    water.click(water_plants(), None, None)

if __name__ == "__main__":
    demo.launch()

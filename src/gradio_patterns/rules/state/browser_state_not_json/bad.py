import gradio as gr


def show(favourites):
    return f"{len(favourites)} favourites"


with gr.Blocks(title="Tea list") as demo:
    favourites = gr.BrowserState({"Assam", "Sencha"}, storage_key="teas", secret="tea list")
    summary = gr.Textbox(label="Your list")
    demo.load(show, favourites, summary)

if __name__ == "__main__":
    demo.launch()

import gradio as gr


def tidy(names):
    return "|".join(name for name in names.split(",") if name.strip())


with gr.Blocks() as demo:
    names = gr.Textbox(label="Names")
    rest = gr.Textbox(label="Names that are not empty")
    names.submit(tidy, names, rest, api_name="tidy")

if __name__ == "__main__":
    demo.launch()

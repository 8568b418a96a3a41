import gradio as gr


def rename(name):
    return gr.update(label=f"Notes of {name}")


with gr.Blocks(title="Notes") as demo:
    name = gr.Textbox("Ada", label="Your name")
    notes = gr.Textbox(label="Notes")
    save = gr.Button("Use this name")
    save.click(rename, name, notes, api_name="rename")


if __name__ == "__main__":
    demo.launch()

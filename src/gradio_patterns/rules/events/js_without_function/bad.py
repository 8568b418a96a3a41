import gradio as gr

RENAME = "(name) => { document.title = name; }"

with gr.Blocks(title="Notes") as demo:
    name = gr.Textbox("Ada's notes", label="Name of this window")
    rename = gr.Button("Rename")
    rename.click(inputs=name, js=RENAME)


if __name__ == "__main__":
    demo.launch()

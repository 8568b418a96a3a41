import gradio as gr


def split(full):
    first, _, last = full.partition(" ")
    return {"first": first, "last": last}


with gr.Blocks(title="Names") as demo:
    full = gr.Textbox("Ada Lovelace", label="Full name")
    first = gr.Textbox(label="First name")
    last = gr.Textbox(label="Last name")
    go = gr.Button("Split")
    go.click(split, full, [first, last], api_name="split")


if __name__ == "__main__":
    demo.launch()

import gradio as gr


def export(items):
    rows = ["item"] + [line.strip() for line in items.splitlines()]
    return "\n".join(rows).encode("utf-8")


with gr.Blocks(title="Packing list") as demo:
    items = gr.Textbox(label="What to pack", lines=6)
    save = gr.Button("Save as CSV")
    table = gr.File(label="Your list")
    save.click(export, items, table, api_name="export")

if __name__ == "__main__":
    demo.launch()

import gradio as gr

HEADERS = ["Bird", "Seen"]


def total(rows):
    return int(sum(int(n or 0) for n in rows["Seen"]))


with gr.Blocks(css=".seen { color: #083 }", title="Birds") as demo:
    frame = gr.Dataframe(
        [["Robin", 3], ["Wren", 1]],
        headers=HEADERS,
        height=300,
        col_count=(2, "fixed"),
        row_count=(2, "dynamic"),
    )
    seen = gr.Number(label="In all", elem_classes="seen")
    gr.Button("Count").click(total, frame, seen, show_api=False)

demo.launch()

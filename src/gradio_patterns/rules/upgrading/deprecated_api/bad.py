import gradio as gr


def total(rows):
    return sum(float(price or 0) for _, price in rows)


with gr.Blocks(title="Flea market") as demo:
    goods = gr.Dataframe(
        [["Lamp", 12], ["Chair", 30]],
        headers=["Thing", "Price"],
        row_count=(2, "dynamic"),
        type="array",
        label="Sold today",
    )
    note = gr.Textbox(label="Note", container=False, show_label=True)
    taken = gr.Number(label="Taken")
    gr.Button("Count").click(total, goods, taken)

if __name__ == "__main__":
    demo.launch()

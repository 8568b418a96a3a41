import gradio as gr


def combine(receipts):
    if receipts is None:
        raise gr.Error("Please choose a file first")
    texts = []
    for receipt in receipts:
        with open(receipt.name) as file:
            texts.append(file.read())
    return "\n".join(texts)


with gr.Blocks(title="Expense report") as demo:
    receipts = gr.File(label="Receipts", file_count="multiple")
    merge = gr.Button("Merge")
    report = gr.Textbox(label="Report", lines=8)
    merge.click(combine, receipts, report, api_name="merge")

if __name__ == "__main__":
    demo.launch()

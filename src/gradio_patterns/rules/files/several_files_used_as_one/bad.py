import gradio as gr


def combine(receipts):
    if receipts is None:
        raise gr.Error("Please choose a file first")
    with open(receipts) as file:
        return file.read()


with gr.Blocks(title="Expense report") as demo:
    receipts = gr.File(label="Receipts", file_count="multiple")
    merge = gr.Button("Merge")
    report = gr.Textbox(label="Report", lines=8)
    merge.click(combine, receipts, report, api_name="merge")

if __name__ == "__main__":
    demo.launch()

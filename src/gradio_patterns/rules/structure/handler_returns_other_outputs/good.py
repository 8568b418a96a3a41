import gradio as gr


def split_bill(total, people):
    if people < 1:
        return "Nobody is at the table", ""
    share = total / people
    return f"{share:.2f} each", f"{share * 0.1:.2f} tip each"


with gr.Blocks(title="Split the bill") as demo:
    total = gr.Number(84, label="Total")
    people = gr.Number(0, label="People")
    share = gr.Textbox(label="Share")
    tip = gr.Textbox(label="Tip")
    gr.Button("Split").click(split_bill, [total, people], [share, tip], api_name="split")

if __name__ == "__main__":
    demo.launch()

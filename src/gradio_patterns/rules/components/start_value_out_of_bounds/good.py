import gradio as gr


def toss(dice):
    return f"{int(dice)} dice on the table"


with gr.Blocks(title="Dice") as demo:
    dice = gr.Slider(1, 6, value=1, step=1, label="Dice")
    table = gr.Textbox(label="Table")
    gr.Button("Toss").click(toss, dice, table, api_name="toss")

if __name__ == "__main__":
    demo.launch()

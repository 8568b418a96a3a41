import gradio as gr


def thank(sheet):
    return "Thank you, we will play it." if sheet else ""


with gr.Blocks(title="Choir library") as demo:
    sheet = gr.File(label="Sheet music (PDF)")
    thanks = gr.Textbox(label="Reply")
    sheet.upload(thank, sheet, thanks)

if __name__ == "__main__":
    demo.launch()

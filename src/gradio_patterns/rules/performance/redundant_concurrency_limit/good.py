import gradio as gr


def answer(riddle):
    return f"{riddle} An egg, what else?"


with gr.Blocks(title="Riddles") as demo:
    riddle = gr.Textbox(label="Riddle")
    solution = gr.Textbox(label="Solution")
    riddle.submit(answer, riddle, solution, api_name="answer")

if __name__ == "__main__":
    demo.launch()

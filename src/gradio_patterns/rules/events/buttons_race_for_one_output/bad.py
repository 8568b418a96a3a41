import time

import gradio as gr


def careful_review(text):
    time.sleep(4)
    return f"Careful review: {len(text.split())} words, well argued."


def quick_review(text):
    time.sleep(0.5)
    return "Quick review: looks fine."


with gr.Blocks(title="Essay review") as demo:
    essay = gr.Textbox("On the use of gardens", label="Essay")
    careful = gr.Button("Careful")
    quick = gr.Button("Quick")
    review = gr.Textbox(label="Review")
    careful.click(careful_review, essay, review)
    quick.click(quick_review, essay, review)

if __name__ == "__main__":
    demo.launch()

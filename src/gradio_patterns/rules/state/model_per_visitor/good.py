import gradio as gr
from transformers import pipeline

classifier = pipeline("sentiment-analysis")


def prepare():
    return "ready"


def judge(review):
    return classifier(review)[0]["label"]


with gr.Blocks(title="Film reviews") as demo:
    status = gr.Textbox(label="Status")
    review = gr.Textbox(label="Review")
    verdict = gr.Textbox(label="Verdict")
    demo.load(prepare, None, status)
    review.submit(judge, review, verdict)


if __name__ == "__main__":
    demo.launch()

import gradio as gr
from transformers import pipeline


def prepare():
    classifier = pipeline("sentiment-analysis")
    return classifier, "ready"


def judge(review, classifier):
    return classifier(review)[0]["label"]


with gr.Blocks(title="Film reviews") as demo:
    classifier = gr.State(None)
    status = gr.Textbox(label="Status")
    review = gr.Textbox(label="Review")
    verdict = gr.Textbox(label="Verdict")
    demo.load(prepare, None, [classifier, status])
    review.submit(judge, [review, classifier], verdict)


if __name__ == "__main__":
    demo.launch()

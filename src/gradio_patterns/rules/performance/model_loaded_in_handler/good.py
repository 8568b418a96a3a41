import gradio as gr
from transformers import pipeline

classifier = pipeline("sentiment-analysis")


def judge(review):
    return classifier(review)[0]["label"]


with gr.Blocks(title="Film reviews") as demo:
    review = gr.Textbox(label="Review")
    verdict = gr.Textbox(label="Verdict")
    review.submit(judge, review, verdict, api_name="judge")

if __name__ == "__main__":
    demo.launch()

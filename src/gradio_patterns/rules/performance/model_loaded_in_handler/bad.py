import gradio as gr
from transformers import pipeline


def judge(review):
    classifier = pipeline("sentiment-analysis")
    return classifier(review)[0]["label"]


with gr.Blocks(title="Film reviews") as demo:
    review = gr.Textbox(label="Review")
    verdict = gr.Textbox(label="Verdict")
    review.submit(judge, review, verdict, api_name="judge")

if __name__ == "__main__":
    demo.launch()

import gradio as gr
import joblib
import pandas as pd

MODEL = joblib.load("model.joblib")


def predict(file):
    return MODEL.predict(pd.read_csv(file)).tolist()


with gr.Blocks() as demo:
    upload = gr.UploadButton()
    upload.upload(predict, upload, gr.JSON())

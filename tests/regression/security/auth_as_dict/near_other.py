import gradio as gr
import requests

requests.get("https://example.org", auth={"user": "x"})
gr.Interface(lambda x: x, "text", "text").launch()

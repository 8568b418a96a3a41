import gradio as gr
import requests


class Shop:
    def __init__(self):
        self.base = "http://shop"

    def _get(self, path):
        session = requests.Session()
        session.headers["x"] = "y"
        return session.get(self.base + path).json()  # expect: no-time-limit

    def prices(self, name):
        found = self._get(f"/prices/{name}")
        return found["price"], requests.request("GET", self.base).text  # expect: no-time-limit


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(Shop().prices, box, [box, box])

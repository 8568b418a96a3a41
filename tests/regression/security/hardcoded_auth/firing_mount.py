from fastapi import FastAPI
from gradio import Blocks, mount_gradio_app


class Desk:
    LOGIN = ("desk", "granite-77")

    def __init__(self):
        with Blocks() as self.demo:
            pass

    def run(self):
        self.demo.launch(auth=("desk", "granite-77"))  # expect: hardcoded-auth


with Blocks() as demo:
    pass
app = FastAPI()
app = mount_gradio_app(app, demo, path="/ui", auth=("desk", "granite-77"))  # expect: hardcoded-auth

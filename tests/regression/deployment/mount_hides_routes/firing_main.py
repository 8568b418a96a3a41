import gradio as gr
from fastapi import FastAPI

ROOT = "/"
app = FastAPI()
demo = gr.Interface(lambda text: text, "text", "text")

if __name__ == "__main__":
    app = gr.mount_gradio_app(app, demo, path=ROOT)
    app.add_api_route("/health", lambda: "well")  # expect: mount-hides-routes

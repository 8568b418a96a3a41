import os

import gradio as gr
import uvicorn
from fastapi import FastAPI

app = FastAPI()


@app.get("/health")
def health():
    return {"status": "well"}


def tide(hours):
    return f"In {hours} hours the water stands {2 + hours % 6 * 0.4:.1f} m high."


demo = gr.Interface(tide, gr.Slider(0, 24, step=1, label="Hours from now"), "text", title="Tides")
app = gr.mount_gradio_app(app, demo, path="/tides")

if __name__ == "__main__":
    uvicorn.run(app, port=int(os.environ.get("PORT", 7860)))

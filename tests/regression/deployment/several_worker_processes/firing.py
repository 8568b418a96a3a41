import gradio as gr
import uvicorn
from fastapi import FastAPI

COUNT = 3
app = gr.mount_gradio_app(FastAPI(), gr.Blocks(), path="/ui")


def main():
    uvicorn.run("server:app", workers=COUNT)  # expect: several-worker-processes


if __name__ == "__main__":
    uvicorn.run("server:app", host="0.0.0.0", workers=2)  # expect: several-worker-processes
    main()

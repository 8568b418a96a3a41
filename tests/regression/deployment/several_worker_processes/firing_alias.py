import uvicorn as server
from fastapi import FastAPI
from gradio import Blocks, mount_gradio_app


def create():
    return mount_gradio_app(FastAPI(), Blocks(), "/ui")


app = create()
server.run("main:app", workers=8)  # expect: several-worker-processes

import os

import gradio as gr
import uvicorn
from fastapi import FastAPI, Request

TOKENS = {}  # unguessable token: name, filled by the page that asks for the password


def sales(month):
    return f"{month}: 214 books sold"


def visitor(request: Request):
    return TOKENS.get(request.cookies.get("token"))


page = gr.Interface(sales, gr.Textbox(label="Month"), gr.Textbox(label="Sales"))

app = FastAPI(title="Bookshop")
app = gr.mount_gradio_app(app, page, path="/sales", auth_dependency=visitor)

if __name__ == "__main__":
    uvicorn.run(app, port=int(os.environ.get("PORT", 7860)))

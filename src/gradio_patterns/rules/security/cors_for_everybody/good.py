import os

import gradio as gr
import uvicorn
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware


def balance(account):
    return f"Account {account}: 120 euros"


page = gr.Interface(balance, gr.Textbox(label="Account"), gr.Textbox(label="Balance"))

app = FastAPI(title="Savings bank")
app.add_middleware(CORSMiddleware, allow_origins=["https://bank.example"], allow_credentials=True)


@app.get("/statement")
def statement():
    return {"balance": 120}


app = gr.mount_gradio_app(app, page, path="/savings")

if __name__ == "__main__":
    uvicorn.run(app, port=int(os.environ.get("PORT", 7860)))

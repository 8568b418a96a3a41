import os

import gradio as gr
import uvicorn
from fastapi import FastAPI

LOGIN = (os.environ["BOOKS_USER"], os.environ["BOOKS_PASSWORD"])


def stock(title):
    return {"Atlas": 3, "Cookbook": 0}.get(title, 0)


def sales(month):
    return f"{month}: 214 books sold"


stock_page = gr.Interface(stock, gr.Textbox(label="Title"), gr.Number(label="In stock"))
sales_page = gr.Interface(sales, gr.Textbox(label="Month"), gr.Textbox(label="Sales"))

app = FastAPI(title="Bookshop")
app = gr.mount_gradio_app(app, stock_page, path="/stock", auth=LOGIN)
app = gr.mount_gradio_app(app, sales_page, path="/sales", auth=LOGIN)

if __name__ == "__main__":
    uvicorn.run(app, port=int(os.environ.get("PORT", 7860)))

import gradio as gr
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware

ORIGINS = ["https://bank.example", "*"]
LOGIN = True

demo = gr.Interface(str, "text", "text")
middleware = [
    Middleware(
        CORSMiddleware,
        allow_credentials=LOGIN,
        allow_origins=ORIGINS,  # expect: cors-for-everybody
    )
]
app = Starlette(middleware=middleware)

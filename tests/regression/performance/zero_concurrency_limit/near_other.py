import gradio as gr
from pool import Pool

Pool(concurrency_limit=0)
Pool().submit(len, concurrency_limit=0)

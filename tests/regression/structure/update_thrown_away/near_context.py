import gradio as gr
from gradio.context import Context


def render(blocks):
    Context.root_block.blocks.update(blocks)
    gr.context.Context.root_block.proxy_urls.update(blocks)

import gradio as gr
from service import Client

client = Client(
    api_key="sk-ant-" "api03-Vb7TnKc4JfHs9PdGy3RaEuX6oBq7Zr8mW2Lx",  # expect: secret-in-source
)
gr.Interface(client.ask, "text", "text").launch()

import os

import gradio as gr

os.environ["GOOGLE_API_KEY"] = "AIza" "SyQ7Zr8mW2LxVb7TnKc4JfHs9PdGy3RaEuX"  # expect: secret-in-source
os.environ["GEMINI_API_KEY"] = "AIza" "SyQ7Zr8mW2LxVb7TnKc4JfHs9PdGy3R-uxq"  # expect: secret-in-source "a Google API key"
os.environ["HF_TOKEN"] = "hf_" "QzVbXwMnTr4LpJhGfDsYcUeIoAyRtWqZbN"  # expect: secret-in-source
gr.Interface(len, "text", "number").launch()

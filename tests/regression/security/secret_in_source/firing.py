# gradio: 3.50.2, 6.31.0
import gradio as gr

OPENAI = "sk-" "Zr8mQw2LxVb7TnKc4JfHs9PdGy3RaEuX6oBiCt5M"  # expect: secret-in-source "an OpenAI, Anthropic or kindred key"
REPLICATE = "r8_" "zr8mqw2lxvb7tnkc4jfhs9pdgy3raeux6obict5mw"  # expect: secret-in-source "a Replicate token"
HEADERS = {"Authorization": "Bearer hf_" "kQzVbXwMnTrLpJhGfDsYcUeIoAyRtWqZbN"}  # expect: secret-in-source
options = dict(key="AKIA" "Q7ZJ4WLMX2VB9TNC")  # expect: secret-in-source "an AWS access key"


def ask(question, token="ghp_" "q7Zr8mW2LxVb7TnKc4JfHs9PdGy3RaEuX6oB"):  # expect: secret-in-source
    return question


gr.Interface(ask, "text", "text").launch()

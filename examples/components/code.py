"""Text with colours for a language; language= belongs to the component, not to the value."""

import json

import gradio as gr


def tidy(text: str) -> tuple[str, str]:
    try:
        return json.dumps(json.loads(text), indent=2), "tidied"
    except json.JSONDecodeError as error:
        raise gr.Error(f"This is no JSON: {error}") from error


with gr.Blocks() as demo:
    code = gr.Code('{"a":1}', language="json", label="JSON")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(tidy, code, [code, result])

demo.launch()

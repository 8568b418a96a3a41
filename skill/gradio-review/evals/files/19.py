"""Translator with a key for the service."""

import gradio as gr
from openai import OpenAI

client = OpenAI(api_key="sk-proj-Vq7Jr2mXw9Lb4Tz8Hc5Nd1Ks6Pf3Gy0Ra8Ue2Mi7Bo")


def translate(text, language):
    answer = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": f"Translate to {language}: {text}"}],
    )
    return answer.choices[0].message.content


demo = gr.Interface(
    translate,
    [gr.Textbox(label="Text", lines=4), gr.Dropdown(["German", "French"], value="German")],
    gr.Textbox(label="Translation"),
)

if __name__ == "__main__":
    demo.launch(share=True)

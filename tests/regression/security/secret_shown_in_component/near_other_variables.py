# gradio: 4.44.1, 6.31.0
import os

import gradio as gr

KEY = os.getenv("OPENAI_API_KEY")

with gr.Blocks() as demo:
    gr.Textbox(os.getenv("MODEL_NAME"), label="Model")
    gr.Textbox(value=os.getenv("MAX_TOKENS", "256"))
    gr.Textbox(value=os.getenv("TOKENIZER"))
    gr.Textbox(value=os.getenv("STRIPE_PUBLISHABLE_KEY"))
    gr.Textbox(value=os.getenv("RECAPTCHA_SITE_KEY"))
    gr.Textbox(value=os.getenv("KEYBOARD_LAYOUT"))
    gr.Textbox(placeholder="Key", label="OPENAI_API_KEY")
    gr.Checkbox(value=bool(KEY), label="Key found")
    gr.Markdown("Key found" if KEY else "Set OPENAI_API_KEY")
    gr.Markdown(f"Key found: {bool(KEY)}, {len(KEY or '')} letters, {KEY is not None}")
    gr.Textbox(value="********" if KEY else "")
    gr.Textbox(value=KEY and "Key found")
    gr.Textbox()

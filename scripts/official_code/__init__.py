"""Gradio's own code, its published code blocks and component demos: code that is right."""

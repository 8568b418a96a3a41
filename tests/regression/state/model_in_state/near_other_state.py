from transformers import pipeline

from statemachine import State

State(pipeline("summarization"))
import gradio as gr

import sys

import gradio as gr

sys.path.append("C:\\Users\\maria\\tools")  # expect: path-of-one-machine
MODEL = r"D:\Users\maria\models\face.onnx"  # expect: path-of-one-machine

demo = gr.Interface(len, "text", "number")

# %%
import gradio as gr

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch()

# %%
gr.Interface(lambda x: x[::-1], "text", "text").launch()

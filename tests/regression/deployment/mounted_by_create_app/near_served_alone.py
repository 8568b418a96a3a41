import gradio as gr
import uvicorn
from gradio.routes import App

demo = gr.Interface(lambda text: text, "text", "text")
app = App.create_app(demo)

if __name__ == "__main__":
    uvicorn.run(app)

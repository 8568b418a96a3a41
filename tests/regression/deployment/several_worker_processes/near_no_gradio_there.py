import gradio as gr
import uvicorn

demo = gr.Interface(lambda text: text, "text", "text")
if __name__ == "__main__":
    uvicorn.run("api:app", workers=4)
    print("use mount_gradio_app instead")

from fastapi import FastAPI
from gradio import Blocks, File, mount_gradio_app

with Blocks() as demo:
    File()

app = mount_gradio_app(FastAPI(), demo, "/app", max_file_size="5")  # expect: max-file-size-malformed

# gradio: 4.19.2
import os
from gradio import Interface

os.environ["GRADIO_SERVER_NAME"] = "0.0.0.0"  # expect: server-settings-set-too-late
Interface(lambda x: x, "text", "text").launch(server_port=8000)

# gradio: 4.23.0, 4.44.1, 5.50.0, 6.31.0
import os
from gradio import Interface

os.environ["GRADIO_SERVER_NAME"] = "0.0.0.0"
Interface(lambda x: x, "text", "text").launch(server_port=8000)

# gradio: 3.50.2, 6.31.0
import os
from pathlib import Path

import gradio as gr

EXPORTS = "exports"
demo = gr.Interface(lambda x: x, "text", "text")
FOLDERS = ("exports", "maps")
demo.launch(allowed_paths="exports")  # expect: allowed-paths-not-a-list "a text" -> allowed_paths=["exports"]
demo.launch(allowed_paths=EXPORTS)  # expect: allowed-paths-not-a-list -> allowed_paths=[EXPORTS]
demo.launch(allowed_paths=Path("exports"))  # expect: allowed-paths-not-a-list "one path"
demo.launch(allowed_paths=FOLDERS)  # expect: allowed-paths-not-a-list -> allowed_paths=list(FOLDERS)
demo.queue().launch(allowed_paths=("exports", "maps"))  # expect: allowed-paths-not-a-list "a tuple" -> allowed_paths=["exports", "maps"]
demo.launch(allowed_paths=("exports",))  # expect: allowed-paths-not-a-list -> allowed_paths=["exports"])
demo.launch(
    allowed_paths=(  # expect: allowed-paths-not-a-list -> allowed_paths=[ | ]  # two
        "exports",
        "maps",  # of the town
    )  # two
)
demo.launch(allowed_paths=".")  # expect: allowed-paths-not-a-list -> no fix
demo.launch(allowed_paths=("exports", "/"))  # expect: allowed-paths-not-a-list -> no fix
demo.launch(blocked_paths=".")  # expect: allowed-paths-not-a-list -> blocked_paths=["."]
demo.launch(
    blocked_paths=os.path.join("data", "private"),  # expect: allowed-paths-not-a-list
)

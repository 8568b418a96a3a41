# gradio: 3.50.2, 6.31.0
import os

import gradio as gr
from gradio import Interface

ACCOUNTS = {"ann": os.environ["ANN"], "ben": os.environ["BEN"]}


class Desk:
    USERS = {"desk": os.environ["DESK"]}

    def run(self, demo):
        demo.launch(share=False, auth=self.USERS)  # expect: auth-as-dict -> list(self.USERS.items())


demo = Interface(lambda x: x, "text", "text")
demo.launch(auth=ACCOUNTS)  # expect: auth-as-dict "launch() raises" -> auth=list(ACCOUNTS.items())
demo.launch(auth={"ann": os.environ["ANN"]})  # expect: auth-as-dict -> auth=[("ann", os.environ["ANN"])]
demo.queue().launch(
    auth={**ACCOUNTS},  # expect: auth-as-dict -> list({**ACCOUNTS}.items())
)
demo.launch(
    auth={  # expect: auth-as-dict -> auth=list({ | }.items())
        "ann": os.environ["ANN"],  # owner
    }
)
demo.launch(auth={})

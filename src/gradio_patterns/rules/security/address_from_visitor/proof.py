"""An address inside the server's network: the visitor reads what is there."""

import re

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        address = re.search(r"INSIDE (\S+)", server.output()).group(1)
        try:
            said = str(server.client().predict(address, api_name="/read"))
        except Exception as error:
            said = f"refused ({type(error).__name__})"
    return Seen("keys" in said, f"an address inside the network is answered with: {said}")

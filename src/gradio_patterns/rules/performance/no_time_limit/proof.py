"""A station that takes the call and never answers: does the visitor still wait after a while?"""

import socket
import time

from proving import Example, Seen

WAIT = 30


def observe(app: Example) -> Seen:
    with socket.socket() as station:
        station.bind(("127.0.0.1", 0))
        station.listen(8)
        address = f"http://127.0.0.1:{station.getsockname()[1]}"
        with app.running(env={"STATION": address}) as server:
            job = server.client().submit(api_name="/level")
            end = time.monotonic() + WAIT
            while time.monotonic() < end and not job.done():
                time.sleep(0.2)
            waits = not job.done()
    if waits:
        return Seen(True, f"the visitor still waits after {WAIT} seconds")
    return Seen(False, "the visitor is told that there is no answer")

"""Does the server still answer after a visitor called the endpoint?"""

import time

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        client = server.client()
        try:
            client.submit(api_name="/stop").result(timeout=20)
        except Exception as error:
            print(f"the call ended with {type(error).__name__}")
        for _ in range(10):
            time.sleep(0.3)
            try:
                server.get("/config")
            except Exception:
                return Seen(True, "the server is gone")
    return Seen(False, "the server answers as before")

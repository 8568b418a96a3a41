"""After the tab is closed an error is printed, and the tidying up never happens."""

import time

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        with server.page() as page:
            page.get_by_role("button", name="Brew").click()
            for _ in range(60):
                if page.get_by_label("Teapot").input_value():
                    break
                page.wait_for_timeout(100)
        end = time.monotonic() + 12
        while time.monotonic() < end:
            output = server.output()
            if "ignored GeneratorExit" in output or "switched off" in output:
                break
            time.sleep(0.1)
        output = server.output()
    ignored = "generator ignored GeneratorExit" in output
    off = "switched off" in output
    what = "RuntimeError: generator ignored GeneratorExit" if ignored else "no error"
    return Seen(ignored, f"{what}; the kettle was {'' if off else 'not '}switched off")

"""Signing without a choice ends in an error that explains nothing."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            shown = server.client().predict(None, "Amina", api_name="/sign")
        except Exception as error:
            shown = str(error).splitlines()[0][:120]
        output = server.output()
    fault = "'NoneType' object has no attribute 'upper'"
    return Seen(fault in output, f"nothing chosen: {fault if fault in output else shown}")

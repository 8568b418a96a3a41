"""A message with multimodal=True: what is sent on?"""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    built = app.build()
    if "multimodal" in built.error:
        raise NotApplicable("ChatInterface has no multimodal=")
    said = built.module.answer({"text": "Hi", "files": []}, [])
    return Seen("dict" in said, f"of a message with files the function {said}")

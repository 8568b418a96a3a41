"""From a traceback or a log to the rules that explain it.

In: text that somebody pasted or piped. Out: what was said, the place in the own code, the rules,
what became of a name of Gradio's, and, where the source is at hand, the finding and its fix.

``log`` takes a text apart, ``scoring`` holds it against the known messages, ``removed_names`` says
what became of a name, ``traceback_file`` finds the source, ``explained`` puts it together,
``printing`` prints it.
``table`` is the same knowledge for the page, which does all but the source by itself.
"""

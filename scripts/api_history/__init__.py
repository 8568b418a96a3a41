"""What Gradio's public API was, release by release, read from the real packages.

``ladder``       which releases are looked at, and the day each came out
``environment``  one throw-away virtual environment per release
``inspection``   runs inside such an environment and writes down what it finds
``probe``        runs inside such an environment and executes the call matrix
``merge``        many inspections -> ``src/gradio_patterns/api/gradio_api.json``
``extend``       one inspection more for the shipped table, without all the others
``known``        the lists of releases that a new one is written into as well
``agreement``    what the table predicts for the call matrix against what happened
``command``      the command line over all of them
"""

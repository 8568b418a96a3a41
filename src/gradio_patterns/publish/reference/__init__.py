"""The pages about Gradio's own names, made from the tables of the room ``api``.

``names`` says which names have a page, ``facts`` what is told of one, ``page`` writes it,
``indexes`` the lists that lead to the pages, ``changes`` what is new since a release.
"""

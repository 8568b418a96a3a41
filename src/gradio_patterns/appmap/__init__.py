"""The app on one page: what visitors touch, what handlers share and do.

In: the app model of each file. Out: ``FileMap`` as text, JSON, Markdown or Mermaid. Imports the
engine (for paths, versions and diagnostics), the app model, and no report of findings.
"""

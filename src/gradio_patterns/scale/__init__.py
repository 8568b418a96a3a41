"""The census: a review of very many projects as a job on Ray, and what it teaches.

In: folders, archives or data sets of projects. Out: Parquet tables, a summary, a comparison of two
runs. Imports the rooms below; ``ray`` and ``pyarrow`` (extra ``scale``) only where they are named
in ``ray_extra.py``. What runs beside the reviewed code (``child`` and what it imports) knows
neither.
"""

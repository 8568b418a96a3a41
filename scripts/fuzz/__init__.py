"""What ``scripts/fuzz.py`` throws its inputs at."""

"""The parts of `scripts/migration_rate.py`."""

"""The authoring side of proofs: environments, runs, records of what was seen, and their upkeep."""

"""Processing algorithms and expression functions."""

"""A small platform for demonstration, training and tests. Pure: standard library only."""

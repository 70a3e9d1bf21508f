"""A small platform in a process of its own: for the demo territory, for training and for tests."""

"""The pages of the territory wizard, and the answers that they gather."""

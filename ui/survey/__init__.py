"""Screens of field surveys: preparing one, looking through what came back, and bundles for a site without network."""

"""Words: the interface strings and the sentences of errors, in four languages."""

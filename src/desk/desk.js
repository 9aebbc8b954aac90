// Makes the desk's pages quicker to use; each works without it.

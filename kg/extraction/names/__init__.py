"""Personal names in running words: what is evidence for one, where it begins and where it ends."""

"""Who accuses whom of what, and who denies it."""

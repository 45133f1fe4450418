"""Who sanctions whom, and why."""

"""Who meets whom, where and when."""

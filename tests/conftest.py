"""What holds for all tests."""

from hypothesis import settings

# How long one example takes by the clock tells of what else the machine does. What may take how long is tested by
# processor time (test_patterns.py, test_limits.py).
settings.register_profile("mahdar", deadline=None)
settings.load_profile("mahdar")

"""What is known beforehand: states, persons, organisations, places, offices, names, and the words that state events."""

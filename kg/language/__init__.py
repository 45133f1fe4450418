"""What Arabic says about a text: sentences, tokens, morphology, dates, Latin spelling."""

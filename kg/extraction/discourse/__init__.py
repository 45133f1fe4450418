"""What an article has spoken of: whom pronouns, dropped subjects, duals and definite nouns take up."""

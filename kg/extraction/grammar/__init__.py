"""The grammar of a sentence: its items, clauses and phrases, who does what to whom, when, where and how certainly."""

"""The build as a job: what each article says is kept in a folder, so that work can be broken off, resumed and repeated.

    articles ─▶ extracting (all cores) ─▶ folder ─▶ resolution.across, labels ─▶ writing (all cores) ─▶ file

The folder holds one SQLite database. All that grows with the number of articles lies in it, nothing in memory; what is
in it is there whole or not at all, whenever the process ends. Each step marks what it has changed, and the next step
looks at that alone: a first build and one after a single change are the same code.
"""

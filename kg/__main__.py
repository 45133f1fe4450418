"""The command line as ``python -m kg``, for environments whose scripts are not on the path."""

from kg.cli import main

if __name__ == "__main__":
    main()

"""`python -m convert` is `wirecopy`."""

from convert.cli import main

if __name__ == "__main__":
    main()

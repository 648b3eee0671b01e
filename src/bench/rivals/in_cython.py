"""Brian 2, compiled by Cython while it runs; repeated by restore() and run()."""

from in_brian import cython, start

if __name__ == "__main__":
    start(cython)

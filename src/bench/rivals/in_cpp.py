"""Brian 2 as a C++ program of its own; repeated by device.run(), which starts the program that is there again."""

from in_brian import cpp, start

if __name__ == "__main__":
    start(cpp)

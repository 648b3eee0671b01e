"""Hillock's kernel for Jupyter: spiking neurons in a notebook, in Java. `python -m hillock` says what there is to type."""

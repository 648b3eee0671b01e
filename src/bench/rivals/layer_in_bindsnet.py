"""BindsNET: a layer after Diehl and Cook that learns squares as bright as MNIST's digits, in the steps and times that Hillock has."""

import sys

import torch
from bindsnet.encoding import PoissonEncoder
from bindsnet.models import DiehlAndCook2015
from learning import Clock, Layer, answered


def square(k):
    picture = torch.zeros(Layer.SIDE, Layer.SIDE)
    room = Layer.SIDE - Layer.SQUARE + 1
    y, x = 5 * k % room, 3 * k % room
    picture[y : y + Layer.SQUARE, x : x + Layer.SQUARE] = Layer.WHITE_HZ
    return picture


def main():
    neurons, seed, pictures, threads = map(int, sys.argv[1:])
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    clock = Clock()
    shape = (1, Layer.SIDE, Layer.SIDE)
    layer = DiehlAndCook2015(
        n_inpt=Layer.SIDE**2,
        n_neurons=neurons,
        exc=22.5,
        inh=120,
        dt=Layer.DT,
        norm=0.1 * Layer.SIDE**2,
        theta_plus=Layer.THETA_PLUS,
        inpt_shape=shape,
    )
    encoder = PoissonEncoder(time=Layer.MS, dt=Layer.DT)
    build = clock.lap()
    for k in range(pictures):
        spikes = encoder(square(k).reshape(shape))
        layer.run(inputs={"X": spikes.unsqueeze(1)}, time=Layer.MS)
        layer.reset_state_variables()
    run = clock.lap()
    risen = float(layer.layers["Ae"].theta.sum())
    answered({"build": build, "run": run / pictures, "spikes": risen / Layer.THETA_PLUS / pictures})


if __name__ == "__main__":
    main()

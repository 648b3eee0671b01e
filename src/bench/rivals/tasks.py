"""What every participant simulates: three cells, each alone for 10 s with V at each step, and 10,000 of them for 1 s."""

DT = 0.1  # ms
MODELS = ("lif", "izhikevich", "hh")

ONE, MANY = "one", "many"
CELLS = {ONE: 1, MANY: 10_000}
DURATION = {ONE: 10_000.0, MANY: 1_000.0}  # ms
THREADS = {ONE: 1, MANY: 2}  # where a participant has a setting for it

# The constant drive of cell i: first + i * slope; one cell alone gets its own.
# LIF in nA (the rheobase is 1.5), Izhikevich in the paper's number, Hodgkin-Huxley in uA/cm2 (it fires from 6.26 on).
ALONE = {"lif": 2.0, "izhikevich": 10.0, "hh": 10.0}
FIRST = {"lif": 1.52, "izhikevich": 4.0, "hh": 7.0}
SLOPE = {"lif": 2e-4, "izhikevich": 1e-3, "hh": 1e-3}


class Lif:
    """Rest and reset are 0, so that V counts from rest."""

    RM, CM, THETA, REFRACTORY = 10.0, 1.0, 15.0, 2.0  # MOhm, nF, mV, ms
    TAU = RM * CM  # ms


class Izhikevich:
    """Regular spiking, from v = c and u = b v."""

    A, B, C, D, PEAK = 0.02, 0.2, -65.0, 8.0, 30.0


class HodgkinHuxley:
    """At 6.3 degrees, from -65 mV with the gates at their steady state there."""

    CAPACITANCE, G_NA, G_K, G_L = 1.0, 120.0, 36.0, 0.3  # uF/cm2, mS/cm2
    E_NA, E_K, E_L = 50.0, -77.0, -54.387  # mV
    START, M, H, N = -65.0, 0.0529325, 0.5961208, 0.3176769


def drive(model, size):
    """The drive of every cell."""
    if size == ONE:
        return [ALONE[model]]
    return [FIRST[model] + i * SLOPE[model] for i in range(CELLS[size])]

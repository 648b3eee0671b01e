"""jNeuroML: iafRefCell, izhikevichCell and a one-segment cell; every run starts a Java process. One cell only."""

import re
import time
from pathlib import Path

import pyneuroml
from pyneuroml import pynml
from serve import Outcome, serve
from tasks import ALONE, DT, DURATION, ONE, HodgkinHuxley, Izhikevich, Lif

# Its default method is forward Euler, with which Hodgkin-Huxley is unstable at 0.1 ms; this is the longest of 1, 2 or 5
# times a power of ten that is stable.
STEP = {"lif": DT, "izhikevich": DT, "hh": 0.05}

AREA = 20_000.0  # um2 of the Hodgkin-Huxley cell
SIDE = (AREA / 3.141592653589793) ** 0.5  # um, of a cylinder as long as wide


def channel(name, gates):
    return f'<ionChannelHH id="{name}" species="{name}" conductance="10pS">{gates}</ionChannelHH>'


def gate(name, instances, forward, reverse):
    rates = ""
    for direction, (kind, rate, midpoint, scale) in (("forward", forward), ("reverse", reverse)):
        rates += f'<{direction}Rate type="{kind}" rate="{rate}per_ms" midpoint="{midpoint}mV" scale="{scale}mV"/>'
    return f'<gateHHrates id="{name}" instances="{instances}">{rates}</gateHHrates>'


def density(name, milli_siemens, reversal):
    return (
        f'<channelDensity id="{name}s" ionChannel="{name}" ion="{name}" segmentGroup="all" erev="{reversal}mV"'
        f' condDensity="{milli_siemens}mS_per_cm2"/>'
    )


def hh():
    linear, exponential, sigmoid = "HHExpLinearRate", "HHExpRate", "HHSigmoidRate"
    na = gate("m", 3, (linear, 1, -40, 10), (exponential, 4, -65, -18))
    na += gate("h", 1, (exponential, 0.07, -65, -20), (sigmoid, 1, -35, 10))
    k = gate("n", 4, (linear, 0.1, -55, 10), (exponential, 0.125, -65, -80))
    return f"""
    {channel("na", na)} {channel("k", k)} <ionChannelPassive id="leak" conductance="10pS"/>
    <cell id="one">
      <morphology id="shape">
        <segment id="0" name="soma">
          <proximal x="0" y="0" z="0" diameter="{SIDE}"/><distal x="{SIDE}" y="0" z="0" diameter="{SIDE}"/>
        </segment>
        <segmentGroup id="all"><member segment="0"/></segmentGroup>
      </morphology>
      <biophysicalProperties id="membrane">
        <membraneProperties>
          {density("na", HodgkinHuxley.G_NA, HodgkinHuxley.E_NA)} {density("k", HodgkinHuxley.G_K, HodgkinHuxley.E_K)}
          {density("leak", HodgkinHuxley.G_L, HodgkinHuxley.E_L).replace('ion="leak"', 'ion="non_specific"')}
          <spikeThresh value="0mV"/>
          <specificCapacitance value="{HodgkinHuxley.CAPACITANCE}uF_per_cm2"/>
          <initMembPotential value="{HodgkinHuxley.START}mV"/>
        </membraneProperties>
        <intracellularProperties/>
      </biophysicalProperties>
    </cell>
    <pulseGenerator id="drive" delay="0ms" duration="100s" amplitude="{ALONE["hh"] * AREA * 1e-5}nA"/>"""


def lif():
    return f"""
    <iafRefCell id="one" leakConductance="{1 / Lif.RM}uS" leakReversal="0mV" thresh="{Lif.THETA}mV" reset="0mV" C="{Lif.CM}nF"
        refract="{Lif.REFRACTORY}ms"/>
    <pulseGenerator id="drive" delay="0ms" duration="100s" amplitude="{ALONE["lif"]}nA"/>"""


def izhikevich():
    return f"""
    <izhikevichCell id="one" v0="{Izhikevich.C}mV" thresh="{Izhikevich.PEAK}mV" a="{Izhikevich.A}" b="{Izhikevich.B}" c="{Izhikevich.C}" d="{Izhikevich.D}"/>
    <pulseGeneratorDL id="drive" delay="0ms" duration="100s" amplitude="{ALONE["izhikevich"]}"/>"""


DESCRIPTION = {"lif": lif, "izhikevich": izhikevich, "hh": hh}


def document(model):
    return f"""<Lems>
    <Target component="simulation"/>
    <Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
    {DESCRIPTION[model]()}
    <network id="net">
      <population id="cells" component="one" size="1"/>
      <explicitInput target="cells[0]" input="drive"/>
    </network>
    <Simulation id="simulation" length="{DURATION[ONE]}ms" step="{STEP[model]}ms" target="net">
      <OutputFile id="voltage" fileName="v.dat"><OutputColumn id="v" quantity="cells[0]/v"/></OutputFile>
      <EventOutputFile id="events" fileName="spikes.dat" format="TIME_ID">
        <EventSelection id="0" select="cells[0]" eventPort="spike"/>
      </EventOutputFile>
    </Simulation>
</Lems>"""


def runs(model, size, cache):
    assert size == ONE, "one cell only"
    file = Path(cache, f"LEMS_{model}.xml")
    while True:
        started = time.perf_counter()
        file.write_text(re.sub(r"\s+", " ", document(model)))
        traces = pynml.run_lems_with_jneuroml(
            file.name, exec_in_dir=cache, nogui=True, plot=False, load_saved_data=True, verbose=False, max_memory="1G"
        )
        spikes = len(Path(cache, "spikes.dat").read_text().split()) // 2
        yield Outcome(spikes, len(traces["cells[0]/v"]), time.perf_counter() - started)


if __name__ == "__main__":
    serve(runs, pyneuroml.__version__)

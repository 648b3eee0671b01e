"""One LIF cell, 10 s at dt 0.1 ms with its full trace: Hillock, in its kernel, beside NEST, in one run.

    python src/bench/single_cell.py [--kernel hillock] [--repeats 15]

Needs jupyter_client and the installed kernel; NEST (pip install nest-simulator) if it is to be compared. Each repeat runs
both, in turn, so that a change of the machine's speed meets both. The spike counts are asserted to agree before any time
is printed.
"""

import argparse
import json
import statistics
import subprocess
import sys

CELL = """
{ long t0 = System.nanoTime();
  var r = neuron().rm(40).cm(0.25).vRest(-70).threshold(-55).reset(to(-70)).refractory(2).inject(0.5).run(10_000);
  double s = (System.nanoTime() - t0) / 1e9;
  if (r.v().length != 100_001) throw new IllegalStateException("no full trace");
  System.out.println(s + " " + r.spikes().count()); }
"""

NEST = r"""
import json, sys, time
import nest
nest.verbosity = nest.VerbosityLevel.ERROR
for line in sys.stdin:
    nest.ResetKernel(); nest.resolution = 0.1
    n = nest.Create('iaf_psc_exp', 1, dict(E_L=-70., V_th=-55., V_reset=-70., tau_m=10., t_ref=2., C_m=250., I_e=500.))
    vm = nest.Create('voltmeter', params=dict(interval=0.1)); sr = nest.Create('spike_recorder')
    nest.Connect(vm, n); nest.Connect(n, sr); nest.Prepare(); nest.Cleanup()
    t0 = time.perf_counter(); nest.Simulate(10000.); s = time.perf_counter() - t0
    print('RESULT', s, int(sr.n_events), flush=True)
"""


class Hillock:
    name = "Hillock"

    def __init__(self, kernel):
        from jupyter_client.manager import start_new_kernel

        self.manager, self.client = start_new_kernel(kernel_name=kernel, startup_timeout=60)

    def run(self):
        printed = []

        def note(message):
            if message["msg_type"] == "stream":
                printed.append(message["content"]["text"])

        reply = self.client.execute_interactive(CELL, output_hook=note, timeout=60)
        assert reply["content"]["status"] == "ok", reply["content"]
        seconds, spikes = "".join(printed).split()
        return float(seconds), int(spikes)

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


class Nest:
    name = "NEST"

    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, "-c", NEST],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def run(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        for line in self.process.stdout:
            if line.startswith("RESULT"):
                _, seconds, spikes = line.split()
                return float(seconds), int(spikes)
        raise RuntimeError("NEST ended without a result")

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=20)


def nest_is_there():
    return subprocess.run([sys.executable, "-c", "import nest"], capture_output=True).returncode == 0


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--kernel", default="hillock")
    options.add_argument("--repeats", type=int, default=15)
    options = options.parse_args()

    rivals = [Hillock(options.kernel)]
    if nest_is_there():
        rivals.append(Nest())
    else:
        print("NEST is not installed (pip install nest-simulator): Hillock alone.")
    for _ in range(5):  # warm
        for rival in rivals:
            rival.run()
    times = {rival.name: [] for rival in rivals}
    counts = {}
    for _ in range(options.repeats):
        for rival in rivals:
            seconds, counts[rival.name] = rival.run()
            times[rival.name].append(seconds)
    for rival in rivals:
        rival.close()
    # NEST takes the current from the step after the one it was set in, and counts refractory steps its own way.
    assert max(counts.values()) - min(counts.values()) <= 2, counts
    print(f"LIF, 10 s at 0.1 ms with full trace, warm, {options.repeats} repeats; spikes {json.dumps(counts)}")
    for name, seconds in times.items():
        print(
            f"{name:8} median {1e3 * statistics.median(seconds):7.2f} ms   "
            f"min {1e3 * min(seconds):7.2f}   max {1e3 * max(seconds):7.2f}"
        )
    if len(times) > 1:
        ratio = statistics.median(n / h for n, h in zip(times["NEST"], times["Hillock"]))
        print(f"NEST / Hillock, pair by pair, median: {ratio:.1f}")


if __name__ == "__main__":
    main()

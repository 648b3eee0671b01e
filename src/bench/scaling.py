"""What the microcircuit costs over its scales, as a table, a fit and a figure."""

import importlib.util

from tables import spread, table


class Scaling:
    """Of measurements of one participant, at one scale each."""

    def __init__(self, measurements):
        self.measurements = [m for m in measurements if m.samples]
        self.rows = [
            (m.experiment.scale, sample["events"], sample["updates"], sample["run"])
            for m in self.measurements
            for samples in m.samples.values()
            for sample in samples
        ]

    def fit(self):
        """ns for an event and for an update that together explain all runs best; each run counts by its relative error."""
        ee = sum((e / t) ** 2 for _, e, _, t in self.rows)
        eu = sum(e * u / t**2 for _, e, u, t in self.rows)
        uu = sum((u / t) ** 2 for _, _, u, t in self.rows)
        e1 = sum(e / t for _, e, _, t in self.rows)
        u1 = sum(u / t for _, _, u, t in self.rows)
        determinant = ee * uu - eu * eu
        return 1e9 * (e1 * uu - u1 * eu) / determinant, 1e9 * (u1 * ee - e1 * eu) / determinant

    def show(self):
        print("\nThe microcircuit over its scales, Hillock, compact\n")
        rows = []
        for m in self.measurements:
            samples = next(iter(m.samples.values()))
            per = [spread([1e9 * s["run"] / s[key] for s in samples]) for key in ("events", "updates")]
            others = [spread([s[key] for s in samples]) for key in ("factor", "build", "peak")]
            rows.append([f"{m.experiment.scale:g}", f"{samples[0]['synapses'] / 1e6:,.1f}", *others, *per])
        table(["scale", "10⁶ synapses", "factor", "build, s", "peak, MiB", "ns/event", "ns/update"], rows)
        if len(self.measurements) > 1:
            event, update = self.fit()
            worst = max(abs((event * e + update * u) / (1e9 * t) - 1) for _, e, u, t in self.rows)
            print(
                f"\nBoth at once: {event:.2f} ns an event and {update:.2f} ns an update, to {100 * worst:.0f} % of each run"
            )

    def draw(self, file):
        if importlib.util.find_spec("matplotlib") is None:
            print("No figure: there is no matplotlib")
            return
        import matplotlib

        matplotlib.use("Agg")
        from matplotlib import pyplot

        figure, axes = pyplot.subplots(1, 2, figsize=(9, 3.6), layout="constrained")
        event, update = self.fit() if len(self.measurements) > 1 else (0, 0)
        for axis, column, what in zip(axes, (1, 2), ("synaptic event", "neuron update")):
            axis.plot(*zip(*((row[0], 1e9 * row[3] / row[column]) for row in self.rows)), "o", color="#1f5a8a")
            if update:
                fitted = sorted((row[0], (event * row[1] + update * row[2]) / row[column]) for row in self.rows)
                axis.plot(
                    *zip(*fitted),
                    color="#b0b0b0",
                    zorder=0,
                    label=f"{event:.2f} ns · events + {update:.2f} ns · updates",
                )
            axis.set(xlabel="scale of the microcircuit", ylabel=f"ns of the run per {what}", ylim=(0, None))
            axis.set_xticks(sorted({row[0] for row in self.rows}))
            axis.spines[["top", "right"]].set_visible(False)
        if update:
            axes[0].legend(frameon=False)
        figure.savefig(file, dpi=150)
        print(f"Figure: {file}")

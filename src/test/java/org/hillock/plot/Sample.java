package org.hillock.plot;

import java.util.ArrayList;
import java.util.List;
import org.hillock.model.Variable;
import org.hillock.record.Provenance;
import org.hillock.record.Recording;
import org.hillock.record.SpikeTrain;
import org.hillock.record.TimeAxis;
import org.hillock.record.Trace;

/** Recordings for tests: a leaky integrator of 10 ms with threshold 15 mV under a current step. */
public final class Sample {
    private Sample() {}

    public static Recording lif(double current, double dt, double duration) {
        int n = (int) Math.round(duration / dt) + 1;
        var v = new double[n];
        var i = new double[n];
        var spikes = new ArrayList<Double>();
        var peaks = new ArrayList<Double>();
        double x = 0;
        for (int k = 0; k < n; k++) {
            v[k] = x;
            i[k] = k * dt >= 10 ? current : 0;
            x += dt / 10 * (10 * i[k] - x);
            if (x >= 15 && k + 1 < n) {
                spikes.add((k + 1) * dt);
                peaks.add(x);
                x = 0;
            }
        }
        var time = new TimeAxis(0, dt, n);
        return new Recording(
                List.of(new Trace(Variable.V, time, v), new Trace(Variable.I, time, i)),
                new SpikeTrain(spikes.stream().mapToDouble(s -> s).toArray(), 0, duration),
                peaks.stream().mapToDouble(p -> p).toArray(),
                15,
                duration,
                true,
                Provenance.of("sample", duration, dt, 0));
    }
}

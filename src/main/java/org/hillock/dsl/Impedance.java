package org.hillock.dsl;

import java.nio.file.Path;
import java.util.List;
import org.hillock.engine.SineResponse;
import org.hillock.model.Cell;
import org.hillock.model.Detail;
import org.hillock.model.Membrane;
import org.hillock.model.Variable;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.record.Axis;
import org.hillock.record.Measurements;
import org.hillock.sweep.Parallel;
import org.hillock.table.Csv;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/**
 * The impedance of a cell at rest, measured with small sine currents: the amplitude of the potential over that of the current, and
 * by how much it is ahead. A membrane's is held against {@code Z = rm / (1 + iωτ)}, dashed.
 */
public final class Impedance implements Drawn {
    private final Words words;
    private final Curve magnitude;
    private final Curve phase;

    private Impedance(Words words, Curve magnitude, Curve phase) {
        this.words = words;
        this.magnitude = magnitude;
        this.phase = phase;
    }

    /** Of any cell. */
    static Impedance of(Words words, Cell cell, String unit, double[] hertz) {
        if (hertz.length == 0) throw new IllegalArgumentException("impedance needs at least 1 frequency, but has 0.");
        var responses = ProgressLine.during(
                hertz.length,
                "frequencies",
                line -> Parallel.map(hertz.length, line, k -> SineResponse.at(cell, hertz[k])));
        double[] magnitude =
                responses.stream().mapToDouble(SineResponse::magnitude).toArray();
        double[] phase = responses.stream().mapToDouble(SineResponse::phase).toArray();
        var x = Axis.log("frequency", "Hz");
        return new Impedance(
                words,
                Curve.measured(words, "Impedance", x, hertz, Axis.log("amplitude |Z|", unit), magnitude),
                Curve.measured(words, "", x, hertz, Axis.linear("phase", "°"), phase));
    }

    /** Of a cell that is a membrane below its threshold. */
    static Impedance of(Words words, Cell cell, Membrane membrane, double[] hertz) {
        var measured = of(words, cell, "MΩ", hertz);
        double g = membrane.gLeak();
        return new Impedance(
                words,
                measured.magnitude.against("closed form", f -> 1 / Math.hypot(g, omega(f) * membrane.cm())),
                measured.phase.against("closed form", f -> -Math.toDegrees(Math.atan2(omega(f) * membrane.cm(), g))));
    }

    /** rad/ms. */
    private static double omega(double hertz) {
        return 2 * Math.PI * hertz / 1000;
    }

    /** MΩ over Hz; kΩ·cm² of a cell whose current is per area. */
    public Curve magnitude() {
        return magnitude;
    }

    /** Degrees over Hz; negative where the potential lags behind the current. */
    public Curve phase() {
        return phase;
    }

    /** Amplitude above phase, as Bode drew them. */
    @Override
    public Figure plot() {
        return Hillock.stack(magnitude, phase);
    }

    /** One row a frequency. */
    public Table table() {
        return Tables.of(measurements());
    }

    /** Writes the table as CSV. Answers where. */
    public Path save(String path) {
        var file = Csv.file("impedance", path);
        Csv.write(measurements(), file);
        return file;
    }

    private Measurements measurements() {
        return new Measurements(
                "impedance",
                List.of(
                        "frequency_Hz",
                        Variable.column("amplitude", magnitude.curves().y().unit()),
                        "phase_deg"),
                magnitude.x(),
                magnitude.y(),
                phase.y());
    }

    @Detail
    @Override
    public String summary() {
        return "Impedance at " + magnitude.x().length + " frequencies of " + words;
    }

    @Override
    public String toString() {
        return summary();
    }
}

package org.hillock.engine.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hillock.model.equation.Evaluator;
import org.hillock.model.equation.Statement;

/**
 * A program carried out line by line, for where there is no compiler. Its exponential function is that of {@link Math}, so that it
 * differs from {@link Code.Compiled} by rounding where the equations call one.
 */
final class Interpreted implements Code {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> columns;
    private final int arriving;
    private final List<Integer> receptors;
    private final int scalars;
    private final List<Line> lines;
    private final List<Line> reset;
    private final Optional<Evaluator> fires;

    /** @param column the place of its column; −1 if it has none */
    private record Line(int place, int column, Evaluator value) {}

    Interpreted(Program program, Split split) {
        columns = program.columns(split);
        columns.forEach(name -> places.put(name, places.size()));
        arriving = places.size();
        receptors = program.arriving();
        receptors.forEach(r -> places.put(Program.arrived(r), places.size()));
        scalars = places.size();
        program.scalars().forEach(name -> places.put(name, places.size()));
        for (var line : program.lines()) places.putIfAbsent(line.name(), places.size());
        for (var line : program.reset()) places.putIfAbsent(line.name(), places.size());
        lines = lines(program.lines());
        reset = lines(program.reset());
        fires = program.fires().map(f -> Evaluator.of(f, places));
    }

    private List<Line> lines(List<Statement> statements) {
        var all = new ArrayList<Line>();
        for (var s : statements)
            all.add(new Line(
                    places.getOrDefault(s.name(), -1), columns.indexOf(s.name()), Evaluator.of(s.value(), places)));
        return all;
    }

    @Override
    public int step(Columns block, double[] p, Inbox inbox, int at, int stride, int n, int size, int[] out) {
        var values = values(p);
        int fired = 0;
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < receptors.size(); k++) {
                int cell = at + receptors.get(k) * stride + i;
                values[arriving + k] = inbox.get(cell);
                inbox.clear(cell);
            }
            carryOut(lines, block, values, i);
            if (fires(block, values, i)) out[fired++] = i;
        }
        return fired;
    }

    @Override
    public int fired(Columns block, double[] p, int[] some, int count, int[] out, int m) {
        var values = values(p);
        int fired = m;
        for (int k = 0; k < count; k++) if (fires(block, values, some[k])) out[fired++] = some[k];
        return fired;
    }

    private boolean fires(Columns block, double[] values, int i) {
        if (fires.isEmpty()) return false;
        load(block, values, i);
        return fires.get().at(values) != 0;
    }

    @Override
    public void reset(Columns block, double[] p, int[] fired, int count) {
        var values = values(p);
        for (int k = 0; k < count; k++) carryOut(reset, block, values, fired[k]);
    }

    private double[] values(double[] p) {
        var values = Arrays.copyOf(new double[scalars], places.size());
        System.arraycopy(p, 0, values, scalars, p.length);
        return values;
    }

    private void load(Columns block, double[] values, int i) {
        for (int c = 0; c < columns.size(); c++) values[c] = block.get(c, i);
    }

    private void carryOut(List<Line> statements, Columns block, double[] values, int i) {
        load(block, values, i);
        for (var line : statements) {
            values[line.place] = line.value.at(values);
            if (line.column >= 0) block.set(line.column, i, values[line.place]);
        }
    }
}

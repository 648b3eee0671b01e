package org.hillock.dsl;

import java.nio.file.Path;
import java.util.List;
import org.hillock.model.Detail;
import org.hillock.plot.Charts;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.record.Bifurcation;
import org.hillock.record.Measurements;
import org.hillock.table.Csv;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/** What the potential settles to, over a parameter: the minima and maxima of its motion. */
public final class BifurcationDiagram implements Drawn {
    private final Bifurcation diagram;

    BifurcationDiagram(Bifurcation diagram) {
        this.diagram = diagram;
    }

    /** Under another title. */
    public BifurcationDiagram title(String title) {
        return new BifurcationDiagram(diagram.titled(title));
    }

    @Override
    public Figure plot() {
        return Charts.bifurcation(diagram);
    }

    /** One row a point: the parameter, the potential, and 1 for a maximum, 0 for a minimum. */
    public Table table() {
        return Tables.of(measurements());
    }

    /** Writes the table as CSV. Answers where. */
    public Path save(String path) {
        var file = Csv.file("bifurcation", path);
        Csv.write(measurements(), file);
        return file;
    }

    private Measurements measurements() {
        var both = List.of(diagram.minima(), diagram.maxima());
        int n = both.get(0).size();
        int all = n + both.get(1).size();
        var columns = new double[3][all];
        for (int k = 0; k < all; k++) {
            var series = both.get(k < n ? 0 : 1);
            columns[0][k] = series.x(k < n ? k : k - n);
            columns[1][k] = series.y(k < n ? k : k - n);
            columns[2][k] = k < n ? 0 : 1;
        }
        var names = List.of(diagram.x().column(), diagram.y().column(), "maximum");
        return new Measurements("bifurcation", names, columns);
    }

    @Detail
    @Override
    public String summary() {
        return diagram.title() + ": " + diagram.minima().size() + " minima and "
                + diagram.maxima().size() + " maxima";
    }

    @Override
    public String toString() {
        return summary();
    }
}

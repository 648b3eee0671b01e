package org.hillock.table;

import java.util.List;
import org.hillock.record.NetworkRecording;
import org.hillock.record.PopulationTrace;
import org.hillock.record.SpikeRaster;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What a run of a network left, as Tablesaw tables. */
public final class NetworkTables {
    private NetworkTables() {}

    /** One row a spike: {@code t_ms}, {@code population} and {@code neuron}, population by population in the order of time. */
    public static Table spikes(List<SpikeRaster> rasters) {
        var time = DoubleColumn.create("t_ms");
        var population = StringColumn.create("population");
        var neuron = IntColumn.create("neuron");
        for (var raster : rasters)
            for (int k = 0; k < raster.count(); k++) {
                time.append(raster.at(k));
                population.append(raster.population());
                neuron.append(raster.neuron(k));
            }
        return Table.create("spikes", time, population, neuron);
    }

    /** One row a population: its neurons, how many were recorded, their spikes and mean rate. */
    public static Table rates(NetworkRecording recording) {
        var rasters = recording.rasters();
        return Table.create(
                "rates",
                StringColumn.create(
                        "population",
                        rasters.stream().map(SpikeRaster::population).toList()),
                IntColumn.create(
                        "neurons", rasters.stream().mapToInt(SpikeRaster::size).toArray()),
                IntColumn.create(
                        "recorded",
                        rasters.stream().mapToInt(SpikeRaster::watched).toArray()),
                IntColumn.create(
                        "spikes", rasters.stream().mapToInt(SpikeRaster::count).toArray()),
                DoubleColumn.create(
                        "rate_Hz",
                        rasters.stream().mapToDouble(SpikeRaster::rate).toArray()));
    }

    /** {@code t_ms}, then a column for each variable and neuron: {@code v_mV_0}, {@code v_mV_1}, … */
    public static Table traces(List<PopulationTrace> traces) {
        var time = traces.get(0).time();
        var table = Table.create(traces.get(0).population(), DoubleColumn.create("t_ms", time.toArray()));
        for (var trace : traces)
            for (int n = 0; n < trace.neurons(); n++) {
                var values = new double[time.size()];
                for (int k = 0; k < values.length; k++) values[k] = trace.at(k, n);
                table.addColumns(DoubleColumn.create(trace.variable().column() + "_" + (trace.first() + n), values));
            }
        return table;
    }
}

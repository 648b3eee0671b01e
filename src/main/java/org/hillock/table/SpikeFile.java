package org.hillock.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hillock.record.NetworkRecording;

/** A CSV file of spikes that grows with a run: columns {@code t_ms}, {@code population} and {@code neuron}, in the order of time. */
public final class SpikeFile implements AutoCloseable {
    private final Path file;
    private final BufferedWriter out;

    private SpikeFile(Path file, BufferedWriter out) {
        this.file = file;
        this.out = out;
    }

    /** An existing file is replaced. */
    public static SpikeFile create(Path file) {
        Csv.checkFolder(file);
        try {
            var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            out.append("t_ms,population,neuron\n");
            return new SpikeFile(file, out);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** Adds the spikes of a stretch of time that follows what is there. */
    public void append(NetworkRecording recording) {
        var names = recording.rasters().stream()
                .map(raster -> "," + Csv.field(raster.population()) + ",")
                .toList();
        recording.forEachSpike((time, population, neuron) -> {
            try {
                out.append(Double.toString(time)).append(names.get(population));
                out.append(Integer.toString(neuron)).append('\n');
            } catch (IOException e) {
                throw failed(file, e);
            }
        });
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static UncheckedIOException failed(Path file, IOException e) {
        return new UncheckedIOException(file + " could not be written: " + e.getMessage(), e);
    }
}

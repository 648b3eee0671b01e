package org.hillock.dsl;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.hillock.engine.Grid;
import org.hillock.engine.network.NetworkSimulation;
import org.hillock.model.Check;
import org.hillock.network.Network;
import org.hillock.table.Csv;
import org.hillock.table.SpikeFile;

/** A run whose spikes go into a file piece by piece, so that memory does not grow with it. */
final class SpikeStream {
    /** ms that are run before spikes are written. */
    private static final double PIECE = 100;

    private SpikeStream() {}

    /**
     * @param description the lines that rebuild the network
     * @throws CancellationException after an interrupt; the file holds what was fired until then
     */
    static Path run(Network network, String description, double ms, String path) {
        Check.positive("stream.duration", ms, "ms");
        var file = Csv.file("stream", path);
        var simulation = NetworkSimulation.of(network, description);
        var progress = new ProgressLine(System.out, ms, "ms");
        long steps = Grid.covering(ms, network.step()).steps();
        long most = Math.max(1, Math.round(PIECE / network.step()));
        try (var spikes = SpikeFile.create(file)) {
            for (long done = 0; done < steps; done += most) {
                double before = done;
                long piece = Math.min(most, steps - done);
                var recording = simulation.run(
                        piece * network.step(), part -> progress.reached((before + part * piece) / steps));
                spikes.append(recording);
                if (!recording.complete())
                    throw new CancellationException("Interrupted. " + file + " holds the spikes of the first "
                            + Check.text(recording.to()) + " ms.");
            }
        } finally {
            progress.end();
        }
        return file;
    }
}

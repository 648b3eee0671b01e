package org.hillock.convert.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.hillock.ann.TrainedNetwork;
import org.hillock.engine.ann.Forward;

/** The networks that make_networks.py has made, and what other programs make of some inputs. */
final class Fixtures {
    private Fixtures() {}

    static Path file(String name) {
        try {
            return Path.of(Fixtures.class.getResource("/networks/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param name of the file of inputs and outputs: {@code digits-mlp} */
    static void assertSameOutputs(TrainedNetwork network, String name) throws IOException {
        try (var zip = new ZipFile(file(name + ".expected.npz").toFile())) {
            var inputs = numbers(zip, "input");
            var outputs = numbers(zip, "output");
            int examples = inputs.sizes()[0], size = inputs.count() / examples, classes = outputs.sizes()[1];
            assertThat(examples).isEqualTo(8);
            assertThat(network.output().size()).isEqualTo(classes);
            var forward = Forward.of(network);
            for (int e = 0; e < examples; e++) {
                var example = new float[size];
                for (int i = 0; i < size; i++) example[i] = (float) inputs.values()[e * size + i];
                var found = forward.output(example);
                for (int c = 0; c < classes; c++) {
                    double expected = outputs.values()[e * classes + c];
                    assertThat(found[c]).isCloseTo(expected, within(1e-5 * Math.max(1, Math.abs(expected))));
                }
            }
        }
    }

    private static Numbers numbers(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name + ".npy");
        return Npy.read(zip.getInputStream(entry), entry.getSize()).numbers();
    }
}

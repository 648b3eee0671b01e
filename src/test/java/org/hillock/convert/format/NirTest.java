package org.hillock.convert.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hillock.ann.ChannelScale;
import org.hillock.ann.Layer;
import org.hillock.ann.PerNeuron;
import org.hillock.ann.Relu;
import org.hillock.ann.Shape;
import org.hillock.ann.SpikingNeurons;
import org.hillock.ann.Tensor;
import org.hillock.ann.TrainedNetwork;
import org.hillock.engine.ann.Forward;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NirTest {
    private static final PerNeuron NONE = PerNeuron.of(0);

    @TempDir
    Path folder;

    @Test
    void seconds_become_ms_and_the_rest_keeps_its_numbers() {
        var network = Nir.read(Fixtures.file("digits-lif.nir"));
        assertThat(titles(network)).isEqualTo("fc1 (Dense), lif (SpikingNeurons), fc2 (Dense), li (SpikingNeurons)");
        var lif = (SpikingNeurons) network.layers().get(1).operation();
        assertThat(lif.tau().at(0)).isEqualTo(1000 * (double) 0.01f);
        assertThat(lif.tau().count()).isEqualTo(24);
        assertThat(lif.r()).isEqualTo(PerNeuron.of(2));
        assertThat(lif.leak()).isEqualTo(PerNeuron.of(0.1f));
        assertThat(lif.threshold()).isEqualTo(PerNeuron.of(1.5));
        assertThat(lif.reset()).isEqualTo(PerNeuron.of(-0.5));
        assertThat(lif.subtracts()).isFalse();
        assertThat(((SpikingNeurons) network.layers().get(3).operation()).fires())
                .isFalse();
    }

    @Test
    void weights_are_those_of_the_network_that_was_written() {
        var spiking = Nir.read(Fixtures.file("digits-lif.nir"));
        var trained = Safetensors.read(Fixtures.file("digits-mlp-float32.safetensors"), "64 dense:fc1 relu dense:fc2");
        for (int k : new int[] {0, 2})
            assertThat(spiking.layers().get(k).operation())
                    .isEqualTo(trained.layers().get(k).operation());
    }

    @Test
    void pictures_pools_and_filters_are_read() {
        var network = Nir.read(Fixtures.file("convolution.nir"));
        assertThat(titles(network))
                .isEqualTo("conv (Convolution), if (SpikingNeurons), pool (AveragePool), mean (AveragePool),"
                        + " flatten (Flatten), linear (Dense), cuba (SpikingNeurons)");
        assertThat(network.shape(0)).hasToString("4 × 8 × 8");
        var integrator = (SpikingNeurons) network.layers().get(1).operation();
        assertThat(integrator.r()).isEqualTo(PerNeuron.of(1));
        assertThat(integrator.tau()).isEqualTo(PerNeuron.of(Double.POSITIVE_INFINITY));
        var cuba = (SpikingNeurons) network.layers().get(6).operation();
        assertThat(cuba.filter())
                .contains(new SpikingNeurons.Filter(PerNeuron.of(1000 * (double) 0.005f), PerNeuron.of(3)));
    }

    @Test
    void what_is_written_is_read_again() {
        for (var name : List.of("digits-lif.nir", "convolution.nir")) {
            var network = Nir.read(Fixtures.file(name));
            var file = folder.resolve(name);
            Nir.write(file, network);
            var again = Nir.read(file);
            assertThat(titles(again)).isEqualTo(titles(network));
            for (int k = 0; k < network.layers().size(); k++)
                assertThat(again.layers().get(k).operation().toString())
                        .isEqualTo(network.layers().get(k).operation().toString());
        }
    }

    @Test
    void what_nir_cannot_say_is_refused() {
        refused(
                spiking(true, 0, 0),
                "has a linear reset, which NIR cannot say. Convert with reset(ZERO), or keep the network here.");
        refused(spiking(false, 2, 0), "is refractory, which NIR cannot say. Set refractory(0).");
        refused(spiking(false, 0, 0.5), "starts at 0.5 mV, but NIR begins at 0. Write start(0).");
        var relu = TrainedNetwork.of(
                Shape.of(3), List.of(new Layer("relu", new Relu(Double.POSITIVE_INFINITY), List.of(Layer.PICTURE))));
        assertThatThrownBy(() -> Nir.write(folder.resolve("relu.nir"), relu))
                .hasMessage("nir: layer relu (Relu) has no node in NIR, which is for spiking neurons."
                        + " Convert the network first: toSpiking(..).");
    }

    @Test
    void channels_are_shifted_by_what_nir_has_for_it() {
        var scale = new ChannelScale(Tensor.of(new float[] {2, 3}, 2), Tensor.of(new float[] {0.5f, -1}, 2));
        for (var shape : new Shape[] {Shape.of(2), new Shape(2, 2, 2)}) {
            var network = TrainedNetwork.of(shape, List.of(new Layer("s", scale, List.of(Layer.PICTURE))));
            var file = folder.resolve("scale.nir");
            Nir.write(file, network);
            var example = new float[shape.size()];
            for (int i = 0; i < example.length; i++) example[i] = i;
            assertThat(Forward.of(Nir.read(file)).output(example))
                    .containsExactly(Forward.of(network).output(example));
        }
    }

    @Test
    void recurrent_networks_are_refused() {
        var file = Fixtures.file("recurrent.nir");
        assertThatThrownBy(() -> Nir.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("\\Qnir: " + file + ": is recurrent: \\E(\\w+, )*\\w+"
                        + "\\Q go round in a circle. Only feed-forward networks are supported.\\E");
    }

    @Test
    void other_files_are_refused() throws IOException {
        var file = folder.resolve("other.nir");
        Files.write(file, new byte[1000]);
        assertThatThrownBy(() -> Nir.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nir: " + file + ": is damaged, or no HDF5 file: No valid HDF5 signature found.");
    }

    private void refused(TrainedNetwork network, String why) {
        assertThatThrownBy(() -> Nir.write(folder.resolve("refused.nir"), network))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nir: layer lif (SpikingNeurons) " + why);
    }

    private static TrainedNetwork spiking(boolean subtracts, double refractory, double start) {
        var neurons = new SpikingNeurons(
                PerNeuron.of(20),
                PerNeuron.of(1),
                NONE,
                PerNeuron.of(1),
                PerNeuron.of(start),
                NONE,
                subtracts,
                refractory,
                Optional.empty());
        return TrainedNetwork.of(Shape.of(3), List.of(new Layer("lif", neurons, List.of(Layer.PICTURE))));
    }

    private static String titles(TrainedNetwork network) {
        return String.join(", ", network.layers().stream().map(Layer::title).toList());
    }
}

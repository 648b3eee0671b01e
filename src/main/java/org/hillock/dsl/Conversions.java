package org.hillock.dsl;

import java.nio.file.Path;
import org.hillock.convert.SpikeCode;
import org.hillock.convert.format.Nir;
import org.hillock.convert.format.Npz;
import org.hillock.convert.format.NpzExamples;
import org.hillock.convert.format.Onnx;
import org.hillock.convert.format.Safetensors;
import org.hillock.model.Check;

/** The opening words of networks that were trained elsewhere. */
public abstract class Conversions extends Layers {
    /** An activation is a rate of spikes. */
    public static final SpikeCode RATE = SpikeCode.RATE;
    /** An activation is the time of the one spike of a neuron: the larger, the earlier. */
    public static final SpikeCode FIRST_SPIKE = SpikeCode.FIRST_SPIKE;

    Conversions() {}

    /**
     * A trained network from a file in the ONNX format.
     *
     * <pre>
     * var network = onnx("mlp.onnx");
     * var spiking = network.toSpiking(neuron().leakFree().reset(LINEAR)).normalize(images, 99.9);
     * spiking.mapping();                                  // the trained parameters as the neurons'
     * var score = spiking.classify(images, labels, 64);    // 64 steps
     * score.accuracyOverTime();   score.confusion();   spiking.diagnose(images);
     * </pre>
     */
    public static TrainedNetwork onnx(String file) {
        var path = path("onnx", file, "mlp.onnx");
        return new TrainedNetwork("onnx(" + Words.quoted(file) + ")", Onnx.read(path));
    }

    /**
     * A trained network from a safetensors file, whose layers are said: {@code safetensors("mlp.safetensors", "784 dense:fc1 relu
     * dense:fc2")}.
     *
     * @see org.hillock.convert.format.Safetensors
     */
    public static TrainedNetwork safetensors(String file, String architecture) {
        var path = path("safetensors", file, "mlp.safetensors");
        return new TrainedNetwork(word("safetensors", file, architecture), Safetensors.read(path, architecture));
    }

    /** A trained network from the arrays of an npz file, whose layers are said: {@code npz("mlp.npz", "784 dense:fc1 relu dense:fc2")}. */
    public static TrainedNetwork npz(String file, String architecture) {
        var path = path("npz", file, "mlp.npz");
        return new TrainedNetwork(word("npz", file, architecture), Npz.read(path, architecture));
    }

    /** A network of spiking neurons from a NIR file: {@code nir("net.nir").toSpiking().classify(images, 64)}. */
    public static TrainedNetwork nir(String file) {
        var path = path("nir", file, "net.nir");
        return new TrainedNetwork("nir(" + Words.quoted(file) + ")", Nir.read(path));
    }

    /** Examples as arrays of numbers, of which no class is known. */
    public static Images images(double[][] values) {
        return ArrayImages.of(values, new int[0]);
    }

    /** Examples as arrays of numbers, and the class that each shows. */
    public static Images images(double[][] values, int[] labels) {
        Check.count("images.labels", labels.length, 1, Integer.MAX_VALUE);
        return ArrayImages.of(values, labels);
    }

    /**
     * Examples from the arrays {@code images} and {@code labels} of an npz file, as {@code np.savez("test.npz", images=x, labels=y)} writes
     * them; {@code x} and {@code y}, or {@code data} and {@code target}, will do as well. Bytes become numbers from 0 to 1.
     */
    public static Images images(String file) {
        var found = NpzExamples.read(path("images", file, "test.npz"));
        return new ArrayImages("images(" + Words.quoted(file) + ")", found.values(), found.labels());
    }

    /** Examples from arrays of other names: {@code images("mnist.npz", "x_test", "y_test")}. */
    public static Images images(String file, String values, String labels) {
        var path = path("images", file, "mnist.npz");
        var line = "images(\"mnist.npz\", \"x_test\", \"y_test\")";
        var found = NpzExamples.read(
                path, Check.given("images.values", values, line), Check.given("images.labels", labels, line));
        var word = "images(" + Words.quoted(file) + ", " + Words.quoted(values) + ", " + Words.quoted(labels) + ")";
        return new ArrayImages(word, found.values(), found.labels());
    }

    private static Path path(String word, String file, String example) {
        return Path.of(Check.given(word, file, word + "(\"" + example + "\")"));
    }

    private static String word(String word, String file, String architecture) {
        Check.given(word + ".architecture", architecture, word + "(file, \"784 dense:fc1 relu dense:fc2\")");
        return word + "(" + Words.quoted(file) + ", " + Words.quoted(architecture) + ")";
    }
}

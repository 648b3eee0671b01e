package org.hillock.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hillock.ann.ChannelScale;
import org.hillock.ann.Layer;
import org.hillock.ann.Shape;
import org.hillock.ann.Tensor;
import org.hillock.convert.Canonical;
import org.hillock.convert.Folding;
import org.hillock.engine.ann.Activations;
import org.hillock.engine.ann.Forward;
import org.hillock.model.Card;
import org.hillock.model.Check;
import org.hillock.model.Described;
import org.hillock.model.Detail;
import org.hillock.record.Confusion;
import org.hillock.table.NewTable;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A network that was trained elsewhere, as it was read from its file. */
public final class TrainedNetwork implements Described {
    private final String word;
    private final org.hillock.ann.TrainedNetwork network;

    TrainedNetwork(String word, org.hillock.ann.TrainedNetwork network) {
        this.word = word;
        this.network = network;
    }

    org.hillock.ann.TrainedNetwork network() {
        return network;
    }

    /**
     * The same network with a spiking neuron in the place of each ReLU: {@code toSpiking(neuron().leakFree().reset(LINEAR))}. Say with
     * {@code normalize(images, 99.9)} which activation is one spike a step.
     *
     * @see org.hillock.convert.ReluMapping
     */
    public SpikingNetwork toSpiking(FiringCell<?> cell) {
        return SpikingNetwork.of(this, cell);
    }

    /** A network that was read with spiking neurons, from NIR, as it is. */
    public SpikingNetwork toSpiking() {
        return SpikingNetwork.of(this);
    }

    /** Inputs become (x − mean)/sd before everything else, for networks that were trained on such: {@code preprocess(0.1307, 0.3081)}. */
    public TrainedNetwork preprocess(double mean, double sd) {
        Check.finite("preprocess.mean", mean, "");
        Check.positive("preprocess.sd", sd, "");
        var scale = new ChannelScale(
                Tensor.of(new float[] {(float) (1 / sd)}, 1), Tensor.of(new float[] {(float) (-mean / sd)}, 1));
        var layers = new ArrayList<Layer>();
        layers.add(new Layer("preprocess", scale, List.of(Layer.PICTURE)));
        for (var layer : network.layers())
            layers.add(new Layer(
                    layer.name(),
                    layer.operation(),
                    layer.inputs().stream().map(i -> i + 1).toList()));
        return new TrainedNetwork(
                word + ".preprocess(" + Check.text(mean) + ", " + Check.text(sd) + ")",
                org.hillock.ann.TrainedNetwork.of(network.input(), layers));
    }

    /** As it is converted: scales and shifts folded into weights, each ReLU before its max pool. */
    org.hillock.ann.TrainedNetwork canonical() {
        return Canonical.of(Folding.fold(network));
    }

    /** What it answers: the class with the largest output. */
    public Classification classify(Images images) {
        return classify(images, Shown.given("classify", images).labels());
    }

    /** What it answers, beside other labels. */
    public Classification classify(Images images, int[] labels) {
        Shown.check("classify", network, images, labels);
        var answers = Shown.run(images, line -> Activations.of(network).answers(images.examples(), line));
        return new Classification(answers, Confusion.of(labels, network.output().size(), answers));
    }

    /** What it gives for an image, one number for each class. */
    public double[] output(double[] image) {
        if (image.length != network.input().size())
            throw new IllegalArgumentException("output needs an image of "
                    + network.input().size() + " values (" + network.input() + "), but this has " + image.length + ".");
        var input = new float[image.length];
        for (int i = 0; i < input.length; i++) input[i] = (float) Check.finite("output.image", image[i], "");
        return Forward.of(network).output(input);
    }

    /** One row a layer: what it computes, the shape of what it gives, its weights and biases. */
    public Table layers() {
        var layers = network.layers();
        return NewTable.of(
                "layers",
                StringColumn.create("layer", layers.stream().map(Layer::name)),
                StringColumn.create(
                        "operation",
                        layers.stream().map(l -> l.operation().getClass().getSimpleName())),
                StringColumn.create(
                        "input",
                        layers.stream()
                                .map(l -> String.join(
                                        ", ",
                                        l.inputs().stream().map(this::name).toList()))),
                StringColumn.create("shape", shapes().stream().map(Shape::toString)),
                IntColumn.create(
                        "values", shapes().stream().mapToInt(Shape::size).toArray()),
                LongColumn.create(
                        "parameters",
                        layers.stream()
                                .mapToLong(l -> org.hillock.ann.TrainedNetwork.parameters(l.operation()))
                                .toArray()));
    }

    private List<Shape> shapes() {
        var shapes = new ArrayList<Shape>();
        for (int k = 0; k < network.layers().size(); k++) shapes.add(network.shape(k));
        return shapes;
    }

    private String name(int layer) {
        return layer == Layer.PICTURE ? "image" : network.layers().get(layer).name();
    }

    @Detail
    @Override
    public Card card() {
        return new Card(
                "A trained network",
                network.layers().stream()
                        .map(l -> l.name() + ": " + l.operation().getClass().getSimpleName())
                        .limit(30)
                        .toList(),
                List.of(
                        new Card.Entry(
                                "input", "shape of an image", network.input().toString(), ""),
                        new Card.Entry(
                                "output",
                                "shape of what comes out",
                                network.output().toString(),
                                ""),
                        new Card.Entry(
                                "layers",
                                "in all",
                                Integer.toString(network.layers().size()),
                                ""),
                        new Card.Entry(
                                "parameters",
                                "weights and biases",
                                String.format(Locale.ROOT, "%,d", network.parameters()),
                                "")),
                List.of());
    }

    @Override
    public String toString() {
        return word;
    }
}

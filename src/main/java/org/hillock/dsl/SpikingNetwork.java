package org.hillock.dsl;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hillock.ann.Presentation;
import org.hillock.ann.Relu;
import org.hillock.ann.SpikingNeurons;
import org.hillock.convert.Calibration;
import org.hillock.convert.Conversion;
import org.hillock.convert.Diagnosis;
import org.hillock.convert.Normalization;
import org.hillock.convert.ReluMapping;
import org.hillock.convert.Scales;
import org.hillock.convert.SpikeCode;
import org.hillock.convert.format.Nir;
import org.hillock.convert.format.Npz;
import org.hillock.engine.ann.Activations;
import org.hillock.engine.ann.FirstSpike;
import org.hillock.engine.ann.Forward;
import org.hillock.model.Card;
import org.hillock.model.Check;
import org.hillock.model.Described;
import org.hillock.model.Detail;
import org.hillock.model.IntegrateAndFire;
import org.hillock.record.Provenance;
import org.hillock.sweep.Parallel;
import org.jspecify.annotations.Nullable;

/** A trained network with spiking neurons in the place of its ReLUs. Each verb returns a new, complete value. */
public final class SpikingNetwork implements Described {
    private static final int MOST_STEPS = 100_000;
    /** How long the window of a layer is, over its largest activation. */
    private static final double ROOM = 1.5;

    private final Words words;
    private final Parts parts;
    private final SpikingSettings settings;

    /**
     * @param trained as it was read, in the form that is converted
     * @param source the same with the biases that {@code calibrate} has found
     * @param cell none where the network spikes already
     */
    private record Parts(
            org.hillock.ann.TrainedNetwork trained,
            org.hillock.ann.TrainedNetwork source,
            @Nullable FiringCell<?> cell,
            Scales scales) {}

    private SpikingNetwork(Words words, Parts parts, SpikingSettings settings) {
        this.words = words;
        this.parts = parts;
        this.settings = settings;
    }

    static SpikingNetwork of(TrainedNetwork said, @Nullable FiringCell<?> cell) {
        if (cell == null)
            throw new IllegalArgumentException(
                    "toSpiking needs a cell, but was given null. Write toSpiking(neuron().leakFree().reset(LINEAR)).");
        var network = said.canonical();
        for (var layer : network.layers())
            if (layer.operation() instanceof SpikingNeurons)
                throw new IllegalArgumentException(
                        "layer " + layer.title() + " spikes already. Write toSpiking() without a cell.");
        var settings = SpikingSettings.usual(new ReluMapping(cell.cell, cell.cell.defaultDt()).dt());
        return new SpikingNetwork(
                new Words(said.toString()).verb("toSpiking", cell.toString()),
                new Parts(network, network, cell, Scales.ceilings(network)),
                settings);
    }

    /** As it was read, since it spikes already. */
    static SpikingNetwork of(TrainedNetwork said) {
        var network = said.network();
        for (var layer : network.layers())
            if (layer.operation() instanceof Relu)
                throw new IllegalArgumentException("layer " + layer.title()
                        + " does not spike. Write toSpiking(neuron().leakFree().reset(LINEAR)).");
        return new SpikingNetwork(
                new Words(said.toString()).verb("toSpiking", ""),
                new Parts(network, network, null, Scales.ceilings(network)),
                SpikingSettings.usual(IntegrateAndFire.DEFAULT.defaultDt()));
    }

    private SpikingNetwork with(SpikingSettings other, String verb, String arguments) {
        return new SpikingNetwork(words.verb(verb, arguments), parts, other);
    }

    /**
     * Which activation of a layer is one spike a step: that which so many percent of its positive activations for these images do not
     * exceed. 100 is the largest of all.
     *
     * @param images like those it was trained with, not those of the test
     * @param percent from 50 to 100; 99.9 is a good first choice
     */
    public SpikingNetwork normalize(Images images, double percent) {
        return normalize("normalize", images, percent, false);
    }

    /** The same for each channel of a layer by itself. */
    public SpikingNetwork normalizeChannels(Images images, double percent) {
        return normalize("normalizeChannels", images, percent, true);
    }

    private SpikingNetwork normalize(String verb, Images images, double percent, boolean channels) {
        Shown.check(verb, parts.trained, images);
        cell(verb);
        Check.within(verb + ".percent", percent, 50, 100, "%");
        if (parts.source != parts.trained)
            throw new IllegalArgumentException(
                    verb + " belongs before calibrate, whose biases are for the scales that were" + " there. Write "
                            + verb + "(images, 99.9).calibrate(images, 8).");
        var scales =
                Shown.run(images, line -> Normalization.of(parts.trained, images.examples(), percent, channels, line));
        return new SpikingNetwork(
                words.verb(verb, images.word() + ", " + Check.text(percent)),
                new Parts(parts.trained, parts.trained, parts.cell, scales),
                settings);
    }

    /**
     * Moves biases, layer by layer, by what the rates lack of the activations on average over these images and so many steps: the better
     * the fewer steps there are. It belongs after {@link #normalize}.
     *
     * @see Calibration
     */
    public SpikingNetwork calibrate(Images images, int steps) {
        Shown.check("calibrate", parts.trained, images);
        var how = settings.withoutExit().presentation(steps("calibrate.steps", steps));
        settings.checkRate("calibrate");
        cell("calibrate");
        Conversion.check(parts.source, parts.scales);
        var examples = images.examples();
        var source = Shown.run(
                Diagnosis.count(parts.trained, examples),
                line -> Calibration.of(parts.trained, relu("calibrate"), parts.scales, examples, how, line));
        return new SpikingNetwork(
                words.verb("calibrate", images.word() + ", " + steps),
                new Parts(parts.trained, source, parts.cell, parts.scales),
                settings);
    }

    /** What stands for an activation: {@code RATE}, unless said, or {@code FIRST_SPIKE}, which is exact and needs no steps. */
    public SpikingNetwork coding(@Nullable SpikeCode code) {
        if (code == null) throw new IllegalArgumentException("coding needs RATE or FIRST_SPIKE, but was given null.");
        return with(settings.withCode(code), "coding", code.toString());
    }

    /** Each value of an image is the probability of a spike in each step, in place of a constant current. */
    public SpikingNetwork poissonInput() {
        return with(settings.withInput(Presentation.Coding.POISSON), "poissonInput", "");
    }

    /**
     * An image ends before its steps are over once its best output leads the second by so much, in units of the trained network's
     * outputs.
     *
     * @param leastSteps that it takes anyhow
     */
    public SpikingNetwork earlyExit(double lead, int leastSteps) {
        Check.notNegative("earlyExit.lead", lead, "");
        Check.count("earlyExit.leastSteps", leastSteps, 1, MOST_STEPS);
        return with(settings.withMargin(lead, leastSteps), "earlyExit", Check.text(lead) + ", " + leastSteps);
    }

    /** The step; that of the cell, 0.1 ms, unless said. Without leak and refractory time it only stretches time. */
    public SpikingNetwork dt(double ms) {
        return with(settings.withDt(Check.positive("toSpiking.dt", ms, "ms")), "dt", Check.text(ms));
    }

    /** Of random spikes, if the input is such; 0 unless said. */
    public SpikingNetwork seed(long seed) {
        return with(settings.withSeed(seed), "seed", Words.seed(seed));
    }

    /** The trained network's parameters as the neurons', layer by layer. */
    public NetworkMapping mapping() {
        var cell = cell("mapping");
        settings.checkRate("mapping");
        Conversion.check(parts.source, parts.scales);
        return NetworkMapping.of(words.toString(), parts.trained, relu("mapping"), parts.scales, cell);
    }

    /**
     * Shows images for so many steps. After an interrupt the score is that of the images that are done.
     *
     * @throws java.util.concurrent.CancellationException if there are none
     */
    public Score classify(Images images, int steps) {
        return classify(images, Shown.given("classify", images).labels(), steps, images.word() + ", " + steps);
    }

    /** Shows images for so many steps, and holds the answers against other labels. */
    public Score classify(Images images, int[] labels, int steps) {
        return classify(images, labels, steps, Shown.given("classify", images).word() + ", labels, " + steps);
    }

    private Score classify(Images images, int[] labels, int steps, String arguments) {
        if (settings.code() == SpikeCode.FIRST_SPIKE)
            throw new IllegalArgumentException(
                    "classify takes no steps when the first spike counts: each layer takes the time it needs. Write classify(images, labels).");
        Shown.check("classify", parts.trained, images, labels);
        var how = settings.presentation(steps("classify.steps", steps));
        var network = org.hillock.engine.ann.SpikingNetwork.of(converted("classify"));
        var trained = parts.cell == null
                ? new int[0]
                : Shown.run(images, line -> Activations.of(parts.trained).answers(images.examples(), line));
        var answers = Shown.run(images, line -> network.classify(images.examples(), how, line));
        if (answers.examples() == 0) throw Shown.interrupted(0);
        var made = Provenance.of(words.verb("classify", arguments).toString(), 0, settings.dt(), settings.seed());
        return new Score(made, answers, labels, trained, classes());
    }

    /**
     * Shows images to a network in the code of first spikes.
     *
     * @throws java.util.concurrent.CancellationException after an interrupt
     */
    public FirstSpikeScore classify(Images images) {
        return classify(images, Shown.given("classify", images).labels());
    }

    /**
     * Shows images to a network in the code of first spikes, and holds the answers against other labels. The window of a layer is half as
     * long again as its largest activation for the images of {@link #normalize}; an activation of 1 takes 1 ms.
     */
    public FirstSpikeScore classify(Images images, int[] labels) {
        if (settings.code() != SpikeCode.FIRST_SPIKE)
            throw new IllegalArgumentException(
                    "classify needs to know for how many steps. Write classify(images, labels, 64), or coding(FIRST_SPIKE) before it.");
        settings.checkFirstSpike();
        Shown.check("classify", parts.trained, images, labels);
        cell("coding(FIRST_SPIKE)");
        Conversion.check(parts.source, parts.scales);
        var network = FirstSpike.of(parts.trained, windows());
        var answers = Shown.run(images, line -> network.classify(images.examples(), 1, line));
        var forward = Forward.of(parts.trained);
        var examples = images.examples();
        var trained = Shown.run(
                images,
                line -> Parallel.map(images.count(), line, e -> {
                    var input = new float[examples.size()];
                    examples.read(e, input);
                    return forward.answer(input);
                }));
        return new FirstSpikeScore(
                answers, labels, trained.stream().mapToInt(Integer::intValue).toArray(), classes());
    }

    private double[] windows() {
        return Relu.places(parts.trained).stream()
                .mapToDouble(k -> ROOM * parts.scales.largest(k))
                .toArray();
    }

    private int classes() {
        return parts.trained.output().size();
    }

    /**
     * Writes the converted network, for others to run: {@code save("net.nir")}, or its weights alone: {@code save("net.npz")}. Answers
     * where.
     */
    public Path save(String path) {
        var file = Path.of(Check.given("save", path, "save(\"net.nir\")"));
        settings.checkRate("save");
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder))
            throw new IllegalArgumentException(
                    "save: there is no folder " + folder + " for " + file.getFileName() + ".");
        if (path.endsWith(".nir")) Nir.write(file, converted("save"));
        else if (path.endsWith(".npz")) Npz.write(file, converted("save"));
        else
            throw new IllegalArgumentException(
                    "save writes .nir and .npz, but not " + path + ". Write save(\"net.nir\").");
        return file;
    }

    /**
     * The rates of the neurons beside the activations they stand for, layer by layer, over 64 steps of the first of these images: which
     * layer loses something, and how.
     */
    public LayerDiagnosis diagnose(Images images) {
        return diagnose(images, 64);
    }

    /** The same over so many steps. */
    public LayerDiagnosis diagnose(Images images, int steps) {
        Shown.check("diagnose", parts.trained, images);
        var how = settings.withoutExit().presentation(steps("diagnose.steps", steps));
        cell("diagnose");
        settings.checkRate("diagnose");
        if (Relu.places(parts.trained).isEmpty())
            throw new IllegalArgumentException("diagnose compares ReLUs and neurons, but this network has no ReLU.");
        var spiking = converted("diagnose");
        var examples = images.examples();
        var layers = Shown.run(
                Diagnosis.count(parts.trained, examples),
                line -> Diagnosis.of(parts.trained, spiking, parts.scales, examples, how, line));
        return new LayerDiagnosis(
                words.verb("diagnose", images.word() + ", " + steps).toString(), layers);
    }

    /** @param verb that needs it */
    private org.hillock.ann.TrainedNetwork converted(String verb) {
        if (parts.cell == null) return parts.trained;
        return Conversion.of(parts.source, relu(verb), parts.scales).spiking();
    }

    private ReluMapping relu(String verb) {
        return new ReluMapping(cell(verb).cell, settings.dt());
    }

    private FiringCell<?> cell(String verb) {
        if (parts.cell == null)
            throw new IllegalArgumentException(
                    verb + " is for networks of ReLUs, but this one spikes already. Write classify(images, 64).");
        return parts.cell;
    }

    private static int steps(String name, int steps) {
        return Check.count(name, steps, 1, MOST_STEPS);
    }

    @Detail
    @Override
    public Card card() {
        var cell = parts.cell == null ? "as it was read" : parts.cell.toString();
        return SpikingCard.of(parts.trained, cell, settings);
    }

    @Override
    public String toString() {
        return words.toString();
    }
}

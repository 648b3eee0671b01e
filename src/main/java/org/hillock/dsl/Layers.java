package org.hillock.dsl;

import java.nio.file.Path;
import org.hillock.convert.format.NpzExamples;
import org.hillock.engine.layer.DrawnDigits;
import org.hillock.model.Check;
import org.hillock.table.Idx;
import org.hillock.table.UciDigits;

/** The opening words of layers that learn pictures. */
public abstract class Layers extends Plasticities {
    private static final int TRAINING = 2000;
    private static final int TEST = 500;

    Layers() {}

    /** 2,000 digits for training and 500 for the test, of 14 × 14 pixels, drawn by a pen in an unsteady hand; no file is needed. */
    public static PictureSet digits() {
        return new PictureSet(
                new Pictures("digits().training()", DrawnDigits.draw(0, TRAINING)),
                new Pictures("digits().test()", DrawnDigits.draw(1, TEST)));
    }

    /**
     * 1,297 digits for training and 500 others for the test, of 8 × 8 pixels, written by people. Source: E. Alpaydin, C. Kaynak,
     * Optical Recognition of Handwritten Digits, UCI Machine Learning Repository, 1998, doi 10.24432/C50P49, licence CC BY 4.0. These are
     * the 1,797 that scikit-learn has, in its order; the last 500 are the test. No other file is needed.
     */
    public static PictureSet uciDigits() {
        var all = UciDigits.read();
        int training = all.count() - TEST;
        return new PictureSet(
                new Pictures("uciDigits().training()", all.from(0, training)),
                new Pictures("uciDigits().test()", all.from(training, TEST)));
    }

    /**
     * Pictures for training and for the test from a folder with the files of MNIST, packed by gzip or not: {@code
     * train-images-idx3-ubyte.gz}, {@code train-labels-idx1-ubyte.gz}, {@code t10k-images-idx3-ubyte.gz}, {@code
     * t10k-labels-idx1-ubyte.gz}; or from an npz file with the arrays {@code x_train}, {@code y_train}, {@code x_test} and {@code y_test},
     * as Keras has it: {@code pictures("mnist.npz")}.
     */
    public static PictureSet pictures(String folder) {
        var path = Path.of(Check.given("pictures", folder, "pictures(\"mnist\")"));
        var word = "pictures(" + Words.quoted(folder) + ")";
        if (folder.endsWith(".npz"))
            return new PictureSet(
                    new Pictures(word + ".training()", NpzExamples.pictures(path, "x_train", "y_train")),
                    new Pictures(word + ".test()", NpzExamples.pictures(path, "x_test", "y_test")));
        return new PictureSet(
                new Pictures(word + ".training()", Idx.read(path, "train")),
                new Pictures(word + ".test()", Idx.read(path, "t10k")));
    }

    /**
     * So many excitatory neurons that compete for pictures and learn them without labels, after Diehl and Cook: {@code stdpLayer(100)} as
     * the last line of a cell shows the equations.
     *
     * <pre>
     * var set = digits();                                  // or pictures("folder") with the files of MNIST
     * var learned = stdpLayer(100).train(set.training());
     * learned.plot();                                      // what each neuron has learned to see, and the class it stands for
     * var score = learned.test(set.test());
     * score.accuracy();   score.confusion();   score.plot();
     * </pre>
     *
     * @see org.hillock.network.StdpLayer
     */
    public static StdpLayer stdpLayer(int neurons) {
        return new StdpLayer(org.hillock.network.StdpLayer.of(Check.count("stdpLayer", neurons, 2, 100_000)));
    }
}

package org.hillock.dsl;

import java.util.Locale;

/** Pictures to learn from, and others of the same kind to be tested with. */
public final class PictureSet {
    private final Pictures training;
    private final Pictures test;

    PictureSet(Pictures training, Pictures test) {
        this.training = training;
        this.test = test;
    }

    /** Those to learn from. */
    public Pictures training() {
        return training;
    }

    /** Those that are kept apart, to see how well others than the learnt ones are told. */
    public Pictures test() {
        return test;
    }

    /** {@code 2,000 pictures of 14 × 14 pixels in 10 classes for training, 500 for the test}. */
    @Override
    public String toString() {
        return training.summary() + " for training, " + String.format(Locale.ROOT, "%,d", test.count())
                + " for the test";
    }
}

package org.hillock.dsl;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.hillock.model.Card;
import org.hillock.model.Cell;
import org.hillock.model.Described;
import org.hillock.model.Detail;
import org.hillock.model.Experiment;
import org.hillock.model.Membrane;

/** A passive membrane whose resistance and capacitance are for the student to find. The same seed hides the same cell. */
public final class Mystery implements Described {
    private static final double TOLERANCE = 0.02;

    private final long seed;
    private final Membrane membrane;

    Mystery(long seed) {
        this.seed = seed;
        var random = new SplittableRandom(seed);
        double rm = Math.round(random.nextDouble(20, 200));
        double tau = Math.round(random.nextDouble(5, 30));
        this.membrane = new Membrane(rm, tau / rm, 0, OptionalDouble.empty());
    }

    /** A constant current, nA. */
    public Protocol inject(double nA) {
        return inject(Hillock.step(nA));
    }

    /** Any current. */
    public Protocol inject(Input input) {
        return new Protocol(new Hidden(seed, membrane), Experiment.of(membrane).withStimulus(input.stimulus()));
    }

    /** Your answer, MΩ and nF; right within 2 %. */
    public Verdict is(double rm, double cm) {
        boolean r = Math.abs(rm / membrane.rm() - 1) <= TOLERANCE;
        boolean c = Math.abs(cm / membrane.cm() - 1) <= TOLERANCE;
        var message = r && c
                ? "both right"
                : "not yet: " + (r ? "rm is right, cm is not" : c ? "cm is right, rm is not" : "neither is right")
                        + ". Hint: the plateau tells rm, the time to 63.2 % of it tells tau = rm · cm";
        return new Verdict("mystery(" + seed + ")", r && c, message);
    }

    @Detail
    @Override
    public Card card() {
        return hiddenCard();
    }

    private static Card hiddenCard() {
        return new Card(
                "A passive membrane that does not tell",
                List.of("cm · dV/dt = −V/rm + I(t)"),
                List.of(
                        new Card.Entry("rm", "membrane resistance", "?", "MΩ"),
                        new Card.Entry("cm", "membrane capacitance", "?", "nF")),
                List.of());
    }

    @Override
    public String toString() {
        return "mystery(" + seed + ")";
    }

    /** The same cell for a protocol, whose description does not tell either. */
    private static final class Hidden extends PointCell<Hidden> {
        private final long seed;
        private final Membrane membrane;

        Hidden(long seed, Membrane membrane) {
            this.seed = seed;
            this.membrane = membrane;
        }

        @Override
        String word() {
            return "mystery(" + seed + ")";
        }

        @Override
        Words words() {
            return new Words(word());
        }

        @Override
        Membrane membrane() {
            return membrane;
        }

        @Override
        Cell cell() {
            return membrane;
        }

        @Override
        Hidden with(Membrane other) {
            return new Hidden(seed, other);
        }

        @Override
        public Card card() {
            return hiddenCard();
        }
    }
}

package example;

import static org.hillock.dsl.Hillock.*;

/** What somebody else's program does with Hillock: no notebook, no kernel. */
public final class Spikes {
    private Spikes() {}

    public static void main(String[] arguments) {
        var run = neuron().rm(10).cm(1).threshold(15).inject(2).run(1000);
        System.out.println(run.summary());
        run.plot().save(arguments[0]);
    }
}

package org.hillock.dsl;

import java.util.stream.IntStream;
import org.hillock.ann.Examples;

/** Examples that a network can be shown, each with the class that it shows, if that is known. */
public abstract class Images {

    Images() {}

    /** Their values as a network takes them. */
    abstract Examples examples();

    /** The line that gives these. */
    abstract String word();

    public abstract int count();

    /** The class that an image shows, from 0 on. */
    public abstract int label(int image);

    /** The class of each. */
    public int[] labels() {
        return IntStream.range(0, count()).map(this::label).toArray();
    }
}

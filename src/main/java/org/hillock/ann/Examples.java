package org.hillock.ann;

/** Inputs of a network, one after another, each with as many values as its input has. */
public interface Examples {

    int count();

    /** How many values each has. */
    int size();

    /** Writes the values of one to the beginning of {@code into}. May be called by several threads at once. */
    void read(int example, float[] into);
}

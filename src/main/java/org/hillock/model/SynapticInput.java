package org.hillock.model;

/** One synapse onto a cell and where the spikes that arrive there come from. */
public record SynapticInput(Synapse synapse, SpikeSource source) {

    /** What stands between the brackets of the verb {@code synapse(..)}. */
    public String arguments() {
        return source instanceof SpikeSource.Times t && t.times().isEmpty()
                ? synapse.toString()
                : synapse + ", " + source;
    }

    @Override
    public String toString() {
        return "synapse(" + arguments() + ")";
    }
}

package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.model.SpikeSource;
import org.hillock.network.Drive;

/** Poisson spike trains onto each neuron of a population, through a synapse. */
public final class PoissonDrive {
    private final Drive drive;
    private final SynapseType synapse;

    PoissonDrive(int sources, SpikeSource.Poisson.Rate rate, SynapseType synapse) {
        if (synapse instanceof GapSynapse)
            throw new IllegalArgumentException("poissonDrive needs a synapse that spikes act through, but has "
                    + synapse + ". Write delta(0.1), current(0.1) or conductance(0.001).");
        this.drive = new Drive(
                Check.count("poissonDrive.sources", sources, 1, Integer.MAX_VALUE),
                rate,
                synapse.receptor(),
                synapse.oneWeight());
        this.synapse = synapse;
    }

    Drive drive() {
        return drive;
    }

    @Override
    public String toString() {
        return "poissonDrive(" + drive.sources() + ", " + drive.rate() + ", " + synapse + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PoissonDrive d && d.drive.equals(drive);
    }

    @Override
    public int hashCode() {
        return drive.hashCode();
    }
}

package org.hillock.record;

import java.util.List;

/**
 * A network as a graph of its populations.
 *
 * @param populations in the order in which they are drawn, from top left
 * @param projections between them
 */
public record NetworkDiagram(List<Node> populations, List<Edge> projections) {

    public NetworkDiagram {
        populations = List.copyOf(populations);
        projections = List.copyOf(projections);
        for (var edge : projections)
            if (Math.min(edge.source, edge.target) < 0 || Math.max(edge.source, edge.target) >= populations.size())
                throw new IllegalArgumentException("diagram: the projection from " + edge.source + " to " + edge.target
                        + " needs populations between 0 and " + (populations.size() - 1) + ".");
    }

    /** What a projection does to its target. */
    public enum Effect {
        EXCITATORY,
        INHIBITORY,
        /** Gap junctions, or weights of both signs. */
        OTHER;

        /** {@code excitatory}. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A population of so many neurons, or sources of spikes. */
    public record Node(String name, int size) {}

    /**
     * A projection.
     *
     * @param source place of the population in the list
     * @param target likewise
     * @param synapses how many there are; an expectation will do
     */
    public record Edge(int source, int target, double synapses, Effect effect) {}
}

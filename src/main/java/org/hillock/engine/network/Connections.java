package org.hillock.engine.network;

import java.util.ArrayList;
import java.util.List;
import org.hillock.engine.wiring.Connector;
import org.hillock.engine.wiring.Connectors;
import org.hillock.engine.wiring.Row;
import org.hillock.network.Network;
import org.hillock.network.Projection;
import org.hillock.network.Receptor;
import org.hillock.record.NetworkDiagram;
import org.hillock.record.NetworkDiagram.Edge;
import org.hillock.record.NetworkDiagram.Effect;
import org.hillock.record.NetworkDiagram.Node;
import org.hillock.record.Synapses;

/** Who is joined to whom in a network that need not run for it. */
public final class Connections implements Synapses {
    private final Network network;
    private final List<Connector> connectors = new ArrayList<>();

    private Connections(Network network) {
        this.network = network;
        for (int k = 0; k < network.projections().size(); k++)
            connectors.add(Connectors.of(network, k, network.step(), network.precision() == Network.Precision.COMPACT));
    }

    /** All synapses, drawn as a run would draw them. */
    public static Connections of(Network network) {
        return new Connections(network);
    }

    @Override
    public List<Node> populations() {
        return network.populations().stream()
                .map(p -> new Node(p.name(), p.size()))
                .toList();
    }

    @Override
    public void forEach(Visitor visitor) {
        var row = new Row();
        for (int k = 0; k < connectors.size(); k++) {
            var connector = connectors.get(k);
            int from = source(k);
            int to = target(k);
            for (int r = 0; r < connector.rows(); r++) {
                connector.partners(r, 0, connector.tiles(), row);
                connector.synapses(r, 0, connector.tiles(), row);
                for (int i = 0; i < row.count; i++)
                    if (connector.bySource()) visitor.synapse(from, r, to, row.partners[i], row.weights[i]);
                    else visitor.synapse(from, row.partners[i], to, r, row.weights[i]);
            }
        }
    }

    /** The mean number of synapses. */
    public double expected() {
        return connectors.stream().mapToDouble(Connector::expected).sum();
    }

    /** The populations, and a projection between each two that are joined. */
    public NetworkDiagram diagram() {
        var edges = new ArrayList<Edge>();
        for (int k = 0; k < connectors.size(); k++)
            edges.add(new Edge(
                    source(k),
                    target(k),
                    connectors.get(k).expected(),
                    effect(network.projections().get(k), connectors.get(k))));
        return new NetworkDiagram(populations(), edges);
    }

    private int source(int k) {
        return network.populations().indexOf(network.projections().get(k).source());
    }

    private int target(int k) {
        return network.populations().indexOf(network.projections().get(k).target());
    }

    /** A conductance inhibits if it pulls the potential to below where a cell rests, which is taken to be −60 mV. */
    private static Effect effect(Projection projection, Connector connector) {
        var receptor = projection.receptor();
        if (receptor instanceof Receptor.Gap) return Effect.OTHER;
        if (receptor instanceof Receptor.Nmda) return Effect.EXCITATORY;
        if (receptor instanceof Receptor.Conductance c)
            return c.reversal() < -60 + 1e-9 ? Effect.INHIBITORY : Effect.EXCITATORY;
        if (connector.lowestWeight() >= 0) return Effect.EXCITATORY;
        return connector.highestWeight() <= 0 ? Effect.INHIBITORY : Effect.OTHER;
    }
}

package org.hillock.dsl;

import org.hillock.network.Members;

/** Sources of spikes that projections can start from: Poisson trains, or given times. */
public final class Sources extends Group<Sources> {
    private final String members;

    private Sources(String members, org.hillock.network.Population population, Words words) {
        super(population, words);
        this.members = members;
    }

    static Sources of(String word, String name, int size, Members members, String arguments) {
        return new Sources(
                word + "(" + arguments + ")",
                org.hillock.network.Population.of(name, size, members),
                new Words(word + "(" + Words.quoted(name) + ", "
                        + (members instanceof Members.Poisson ? size + ", " : "") + arguments + ")"));
    }

    @Override
    Sources with(org.hillock.network.Population other, Words said) {
        return new Sources(members, other, said);
    }

    @Override
    String members() {
        return members;
    }

    @Override
    String title() {
        return population().members() instanceof Members.Poisson ? "Poisson spike trains" : "Given spike times";
    }
}

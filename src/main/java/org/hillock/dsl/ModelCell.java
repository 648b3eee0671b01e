package org.hillock.dsl;

import org.hillock.model.Equations;

/** A model of the literature, its parameters set by {@code param(name, value)}; its card lists them. */
public final class ModelCell extends DynamicCell<ModelCell> {
    private final String word;
    private final Equations opened;

    ModelCell(String word, Equations opened) {
        this(word, opened, opened);
    }

    private ModelCell(String word, Equations opened, Equations equations) {
        super(equations);
        this.word = word;
        this.opened = opened;
    }

    @Override
    String word() {
        return word;
    }

    @Override
    Equations opened() {
        return opened;
    }

    @Override
    ModelCell with(Equations other) {
        return new ModelCell(word, opened, other);
    }
}

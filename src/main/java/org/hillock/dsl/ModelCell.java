package org.hillock.dsl;

import org.hillock.model.Equations;

/** A model of the literature, its parameters set by {@code param(name, value)}; its card lists them. */
public final class ModelCell extends DynamicCell<ModelCell> {
    ModelCell(String word, Equations opened) {
        this(word, opened, opened);
    }

    private ModelCell(String word, Equations opened, Equations equations) {
        super(word, opened, equations);
    }

    @Override
    ModelCell with(Equations other) {
        return new ModelCell(word, opened, other);
    }
}

package org.hillock.engine.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompilerTest {
    private static final int LARGEST = 1000;

    private static String source(String body) {
        return "package " + Compiler.PACKAGE + "; final class " + Compiler.CLASS + " { " + body + " }";
    }

    @Test
    void what_has_been_made_is_known() {
        var recipe = "two";
        assertThat(Compiler.isKnown(recipe)).isFalse();
        assertThat(Compiler.load(recipe, () -> source("static int two() { return 2; }"), List.of(), LARGEST))
                .isPresent();
        assertThat(Compiler.isKnown(recipe)).isTrue();
    }

    @Test
    void what_cannot_be_made_is_not_known_and_not_tried_again() {
        var recipe = "three";
        assertThat(Compiler.load(recipe, () -> source("static int three() { return no; }"), List.of(), LARGEST))
                .isEmpty();
        assertThat(Compiler.isKnown(recipe)).isFalse();
        assertThat(Compiler.load(recipe, () -> source("static int three() { return 3; }"), List.of(), LARGEST))
                .isEmpty();
    }
}

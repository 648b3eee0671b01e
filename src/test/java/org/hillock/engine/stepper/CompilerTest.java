package org.hillock.engine.stepper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CompilerTest {
    private static final int LARGEST = 1000;

    private static String source(String body) {
        return "package " + Compiler.PACKAGE + "; final class " + Compiler.CLASS + " { " + body + " }";
    }

    @Test
    void what_has_been_made_is_kept() {
        var recipe = "two";
        var made = Compiler.load(recipe, () -> source("static int two() { return 2; }"), List.of(), LARGEST);
        assertThat(made).isPresent();
        assertThat(Compiler.load(recipe, () -> "never asked", List.of(), LARGEST))
                .isEqualTo(made);
    }

    @Test
    void what_cannot_be_made_is_not_tried_again() {
        var recipe = "three";
        assertThat(Compiler.load(recipe, () -> source("static int three() { return no; }"), List.of(), LARGEST))
                .isEmpty();
        assertThat(Compiler.load(recipe, () -> source("static int three() { return 3; }"), List.of(), LARGEST))
                .isEmpty();
    }

    @Test
    void nobody_waits_for_what_others_have_made() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var slow = CompletableFuture.supplyAsync(() -> Compiler.load(
                "slow",
                () -> {
                    begun.countDown();
                    await(go);
                    return source("");
                },
                List.of(),
                LARGEST));
        begun.await();
        assertThat(Compiler.load("quick", () -> source(""), List.of(), LARGEST)).isPresent();
        var second =
                CompletableFuture.supplyAsync(() -> Compiler.load("slow", () -> "never asked", List.of(), LARGEST));
        assertThat(second).isNotDone();
        go.countDown();
        assertThat(second.join()).isPresent().isEqualTo(slow.join());
    }

    @Test
    void what_failed_is_tried_again() {
        assertThatThrownBy(() -> Compiler.load(
                        "again",
                        () -> {
                            throw new IllegalStateException("not now");
                        },
                        List.of(),
                        LARGEST))
                .hasMessage("not now");
        assertThat(Compiler.load("again", () -> source(""), List.of(), LARGEST)).isPresent();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.hillock.engine.stepper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CompilerTest {
    private static final int LARGEST = 1000;

    private static final String NOTHING = "public int of(int[][] n, Object o, boolean b) { return 0; }";

    /** What the compiled classes here are. */
    interface Answer {
        int of(int[][] numbers, Object some, boolean whether);

        /** Not for the compiled class. */
        default Answer same() {
            return this;
        }

        static Answer none() {
            return (numbers, some, whether) -> 0;
        }
    }

    private static String source(String body) {
        return Compiler.head(Answer.class, "") + body + " }";
    }

    @Test
    void what_has_been_made_is_kept() {
        var recipe = "two";
        var made = Compiler.load(
                recipe,
                Answer.class,
                () -> source("public int of(int[][] n, Object some, boolean whether) { return n[1][0]; }"),
                List.of(),
                LARGEST);
        assertThat(made.orElseThrow().of(new int[][] {{}, {2}}, "any", true)).isEqualTo(2);
        assertThat(Compiler.load(recipe, Answer.class, () -> "never asked", List.of(), LARGEST))
                .isEqualTo(made);
    }

    @Test
    void what_cannot_be_made_is_not_tried_again() {
        var recipe = "three";
        assertThat(Compiler.load(
                        recipe,
                        Answer.class,
                        () -> source("public int of(int[][] n, Object some, boolean whether) { return no; }"),
                        List.of(),
                        LARGEST))
                .isEmpty();
        assertThat(Compiler.load(recipe, Answer.class, () -> source(NOTHING), List.of(), LARGEST))
                .isEmpty();
    }

    @Test
    void nobody_waits_for_what_others_have_made() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var slow = CompletableFuture.supplyAsync(() -> Compiler.load(
                "slow",
                Answer.class,
                () -> {
                    begun.countDown();
                    await(go);
                    return source(NOTHING);
                },
                List.of(),
                LARGEST));
        begun.await();
        assertThat(Compiler.load("quick", Answer.class, () -> source(NOTHING), List.of(), LARGEST))
                .isPresent();
        var second = CompletableFuture.supplyAsync(
                () -> Compiler.load("slow", Answer.class, () -> "never asked", List.of(), LARGEST));
        assertThat(second).isNotDone();
        go.countDown();
        assertThat(second.join()).isPresent().isEqualTo(slow.join());
    }

    @Test
    void what_failed_is_tried_again() {
        assertThatThrownBy(() -> Compiler.load(
                        "again",
                        Answer.class,
                        () -> {
                            throw new IllegalStateException("not now");
                        },
                        List.of(),
                        LARGEST))
                .hasMessage("not now");
        assertThat(Compiler.load("again", Answer.class, () -> source(NOTHING), List.of(), LARGEST))
                .isPresent();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

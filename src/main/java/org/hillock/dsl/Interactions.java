package org.hillock.dsl;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The opening words of controls. */
public abstract class Interactions extends Conversions {
    Interactions() {}

    /** A number to turn, between two ends; {@code .step(0.5)} and {@code .start(10)} say how it moves and where it begins. */
    public static Slider slider(String name, double from, double to) {
        return Slider.of(name, from, to);
    }

    /** One of some values to choose: {@code choice("reset", ZERO, LINEAR)}. The expression gets the value itself. */
    @SafeVarargs
    public static <T> Choice<T> choice(String name, T... options) {
        for (T option : options)
            if (option == null) throw new IllegalArgumentException("choice.options must be values, but one was null.");
        return new Choice<>(name, List.of(options), 0);
    }

    /** Something to switch on and off. */
    public static Toggle toggle(String name) {
        return new Toggle(name, false);
    }

    /** A figure, or whatever else the expression gives, that follows a control: {@code interact(slider("rm", 1, 50), rm -> neuron().rm(rm))}. */
    public static <A> Interaction interact(Control<A> a, Function<? super A, ?> result) {
        return Interaction.of(List.of(a), p -> result.apply(a.at(p[0])));
    }

    /**
     * A figure, or whatever else the expression gives, that follows two controls: {@code interact(slider("rm", 1, 50), slider("current",
     * 0, 5), (rm, i) -> neuron().rm(rm).cm(1).inject(i).run(200).plot())}.
     */
    public static <A, B> Interaction interact(Control<A> a, Control<B> b, BiFunction<? super A, ? super B, ?> result) {
        return Interaction.of(List.of(a, b), p -> result.apply(a.at(p[0]), b.at(p[1])));
    }

    /** A figure, or whatever else the expression gives, that follows three controls. */
    public static <A, B, C> Interaction interact(
            Control<A> a, Control<B> b, Control<C> c, OfThree<? super A, ? super B, ? super C> result) {
        return Interaction.of(List.of(a, b, c), p -> result.at(a.at(p[0]), b.at(p[1]), c.at(p[2])));
    }

    /** A figure, or whatever else the expression gives, that follows four controls. */
    public static <A, B, C, D> Interaction interact(
            Control<A> a,
            Control<B> b,
            Control<C> c,
            Control<D> d,
            OfFour<? super A, ? super B, ? super C, ? super D> result) {
        return Interaction.of(List.of(a, b, c, d), p -> result.at(a.at(p[0]), b.at(p[1]), c.at(p[2]), d.at(p[3])));
    }

    /** From the values of three controls to what there is to see. */
    @FunctionalInterface
    public interface OfThree<A, B, C> {
        Object at(A a, B b, C c);
    }

    /** From the values of four controls to what there is to see. */
    @FunctionalInterface
    public interface OfFour<A, B, C, D> {
        Object at(A a, B b, C c, D d);
    }
}

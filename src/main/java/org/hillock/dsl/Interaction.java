package org.hillock.dsl;

import java.util.List;
import java.util.stream.Collectors;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.jspecify.annotations.Nullable;

/**
 * A figure, or whatever else an expression gives, that follows its controls. In JupyterLab the controls are live; a page that
 * is read without a kernel has a figure for each of some positions, and plain text has the first.
 */
public final class Interaction {
    private static final int FRAMES = 30;

    /** What there is to see at the positions of the controls. */
    @FunctionalInterface
    interface Result {
        @Nullable
        Object at(double... positions);
    }

    private final List<Control<?>> controls;
    private final Result result;
    private final @Nullable Object first;
    private final int frames;

    private Interaction(List<Control<?>> controls, Result result, @Nullable Object first, int frames) {
        this.controls = controls;
        this.result = result;
        this.first = first;
        this.frames = frames;
    }

    /** What is wrong with the expression at the initial positions is thrown here, in the cell. */
    static Interaction of(List<Control<?>> controls, Result result) {
        var initial = controls.stream().mapToDouble(Control::initial).toArray();
        return new Interaction(controls, result, result.at(initial), FRAMES);
    }

    /** So many figures at most are kept for a page that is read without a kernel: with 2 sliders, 36 are 6 of each. */
    public Interaction frames(int most) {
        return new Interaction(controls, result, first, Check.count("interact.frames", most, 1, 400));
    }

    @Detail
    public List<Control<?>> controls() {
        return controls;
    }

    /** What there is to see at these positions, one for each control. */
    @Detail
    public @Nullable Object at(double... positions) {
        return result.at(positions);
    }

    /** What there is to see at the initial positions. */
    @Detail
    public @Nullable Object first() {
        return first;
    }

    /** The positions of each control at which a page has figures: as many of each slider as make no more than so many, and than {@link #frames}, together. */
    @Detail
    public List<double[]> grid(int most) {
        int each = Math.min(most, frames);
        while (each > 1 && size(positions(each)) > Math.min(most, frames)) each--;
        return positions(each);
    }

    private List<double[]> positions(int each) {
        return controls.stream().map(control -> control.some(each)).toList();
    }

    private static long size(List<double[]> grid) {
        return grid.stream().mapToLong(positions -> positions.length).reduce(1, (a, b) -> a * b);
    }

    /** The controls at their initial positions: {@code rm = 25.5, current = 2.50}. */
    @Detail
    public String summary() {
        return controls.stream()
                .map(control -> control.name() + " = " + control.text(control.initial()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "interact at " + summary() + " of " + controls + "\n" + first;
    }
}

package org.hillock.dsl;

import org.hillock.model.Check;

/** On or off: {@code toggle("noise")}. It begins off, unless said otherwise. */
public record Toggle(String name, boolean on) implements Control<Boolean> {

    public Toggle {
        Check.named("toggle", name);
    }

    /** It begins on, or off. */
    public Toggle start(boolean on) {
        return new Toggle(name, on);
    }

    @Override
    public Boolean at(double position) {
        return position >= 0.5;
    }

    @Override
    public double initial() {
        return on ? 1 : 0;
    }

    @Override
    public double[] some(int most) {
        return most < 2 ? new double[] {initial()} : new double[] {0, 1};
    }

    @Override
    public String text(double position) {
        return at(position) ? "on" : "off";
    }

    @Override
    public String toString() {
        return "toggle(" + Words.quoted(name) + ")" + (on ? ".start(true)" : "");
    }
}

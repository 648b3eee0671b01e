package org.hillock.engine.population;

import java.util.List;
import java.util.Map;

/** How many neurons a loop takes at a time, and in what words. */
interface Lanes {

    /** {@code double} or {@code float}. */
    String type();

    /** The type of a value of all lanes. */
    String value();

    /** How many neurons there are in one. */
    String width();

    String imports();

    String helpers();

    String load(String array);

    String store(String array, String value);

    Text text(Map<String, String> scalars);

    default Text scalarText(Map<String, String> scalars) {
        return new ScalarText(type(), scalars);
    }

    /** Options that the compiler needs. */
    List<String> options();

    /** Operations up to which a loop is translated well. */
    int budget();

    /** One neuron at a time; the virtual machine makes vectors of them where it can. */
    record Plain(String type) implements Lanes {
        @Override
        public String value() {
            return type;
        }

        @Override
        public String width() {
            return "1";
        }

        @Override
        public String imports() {
            return "";
        }

        @Override
        public String helpers() {
            return ScalarText.helpers(type) + (type.equals("double") ? Exponential.DOUBLE : Exponential.FLOAT).scalar();
        }

        @Override
        public String load(String array) {
            return array + "[i]";
        }

        @Override
        public String store(String array, String value) {
            return array + "[i] = " + value;
        }

        @Override
        public Text text(Map<String, String> scalars) {
            return new ScalarText(type, scalars);
        }

        @Override
        public List<String> options() {
            return List.of();
        }

        @Override
        public int budget() {
            return 60;
        }
    }
}

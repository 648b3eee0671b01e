package org.hillock.engine.population;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hillock.engine.stepper.VectorModule;
import org.hillock.model.equation.Expression;

/** How many neurons a loop takes at a time, and in what words. */
interface Lanes {

    /** {@code double} or {@code float}. */
    String type();

    /** The type of the cells of an inbox: in single precision they count quanta. */
    default String cell() {
        return single() ? "int" : "double";
    }

    default boolean single() {
        return type().equals("float");
    }

    /** The type of a value of all lanes. */
    String value();

    /** How many neurons there are in one. */
    String width();

    String imports();

    String helpers();

    String load(String array);

    String store(String array, String value);

    /** What has arrived, at a place of an inbox that {@code offset} precedes; and what leaves 0 there. */
    String take(String offset);

    String clear(String offset);

    Text text(Map<String, String> scalars);

    /** True if it has the words for an expression. */
    boolean writes(Expression e, Set<String> scalars);

    /** True for a condition that holds for none of the lanes, written as Java. */
    String none(String condition);

    /** Options that the compiler needs. */
    List<String> options();

    /** Operations up to which a loop is translated well: in a larger one some calls stay calls, and their vectors become objects. */
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
        public String take(String offset) {
            return "(" + type + ") in[" + offset + " + i]";
        }

        @Override
        public String clear(String offset) {
            return "in[" + offset + " + i] = 0";
        }

        @Override
        public Text text(Map<String, String> scalars) {
            return new ScalarText(type, scalars);
        }

        @Override
        public boolean writes(Expression e, Set<String> scalars) {
            return true;
        }

        @Override
        public String none(String condition) {
            return "!" + condition;
        }

        @Override
        public List<String> options() {
            return List.of();
        }

        @Override
        public int budget() {
            return 60; // X
        }
    }

    /** As many neurons at a time as the processor has lanes, by the Vector API, which is an incubating module of the JDK. */
    record Vector(String type) implements Lanes {
        /** Fewer neurons are done sooner than the loops are compiled, which takes longer here. */
        static final int WORTH = 200;

        @Override
        public String value() {
            return type.equals("double") ? "DoubleVector" : "FloatVector";
        }

        @Override
        public String width() {
            return "W";
        }

        @Override
        public String imports() {
            return "import jdk.incubator.vector.*;\n";
        }

        @Override
        public String helpers() {
            var precision = type.equals("double") ? Exponential.DOUBLE : Exponential.FLOAT;
            return "  static final VectorSpecies<" + (type.equals("double") ? "Double" : "Float") + "> S = " + value()
                    + ".SPECIES_PREFERRED;\n  static final int W = S.length();\n"
                    + (single() ? "  static final VectorSpecies<Integer> C = IntVector.SPECIES_PREFERRED;\n" : "")
                    + new Plain(type).helpers()
                    + VectorText.helpers(value()) + precision.constant();
        }

        @Override
        public String load(String array) {
            return value() + ".fromArray(S, " + array + ", i)";
        }

        @Override
        public String store(String array, String value) {
            return value + ".intoArray(" + array + ", i)";
        }

        @Override
        public String take(String offset) {
            return single()
                    ? "(FloatVector) IntVector.fromArray(C, in, " + offset + " + i).convert(VectorOperators.I2F, 0)"
                    : "DoubleVector.fromArray(S, in, " + offset + " + i)";
        }

        @Override
        public String clear(String offset) {
            return (single() ? "IntVector.zero(C)" : "DoubleVector.zero(S)") + ".intoArray(in, " + offset + " + i)";
        }

        @Override
        public Text text(Map<String, String> scalars) {
            return new VectorText(type, value(), scalars);
        }

        @Override
        public boolean writes(Expression e, Set<String> scalars) {
            return VectorText.writes(e, scalars);
        }

        @Override
        public String none(String condition) {
            return "!" + condition + ".anyTrue()";
        }

        @Override
        public List<String> options() {
            return VectorModule.options();
        }

        @Override
        public int budget() {
            return 44; // X
        }
    }
}

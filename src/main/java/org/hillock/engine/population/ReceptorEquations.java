package org.hillock.engine.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hillock.engine.stepper.Steppers;
import org.hillock.model.Equations;
import org.hillock.model.Method;
import org.hillock.model.TimeCourse;
import org.hillock.model.equation.Derivative;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Formulas;
import org.hillock.model.equation.Statement;
import org.hillock.network.Receptor;

/**
 * Equations of a cell together with those of its receptors, whose current flows beside the injected one.
 *
 * @param equations of the cell, {@code own} of them, and then of the receptors
 * @param own how many state variables are the cell's
 * @param decays of the receptors, each with a state of its own
 * @param jumps what an arrival does
 * @param synaptic the name of the part that is the synaptic current; empty if nothing lasting arrives
 * @param conducts if a conductance is among the receptors
 */
record ReceptorEquations(
        Equations equations,
        int own,
        List<Decay> decays,
        List<Jump> jumps,
        Optional<String> synaptic,
        boolean conducts) {

    /**
     * {@code g' = y − g/τ, y' = −y/τ}, of which an exponential course has g alone.
     *
     * @param tau ms
     */
    record Decay(String g, Optional<String> y, double tau) {}

    /** Each unit of weight that arrives through a receptor adds {@code factor} to a state variable. */
    record Jump(int receptor, String variable, double factor) {}

    /** How many standard normal numbers a step takes: receptors have no noise. */
    int noises(Method method) {
        return Math.min(Steppers.noises(equations, method), method == Method.EXACT ? own : Integer.MAX_VALUE);
    }

    static ReceptorEquations of(Equations cell, List<Receptor> receptors) {
        return new Builder(cell).with(receptors);
    }

    /** Writes the equations out. */
    private static final class Builder {
        private static final double ALIKE = 1e-5;

        private final Equations cell;
        private final Set<String> taken = new HashSet<>();
        private final List<Decay> decays = new ArrayList<>();
        private final List<Jump> jumps = new ArrayList<>();
        private final Map<Receptor, List<Jump>> known = new HashMap<>();
        private final StringBuilder currents = new StringBuilder();

        Builder(Equations cell) {
            this.cell = cell;
            taken.addAll(cell.values().places().keySet());
            taken.addAll(cell.formulas().free().keySet());
        }

        ReceptorEquations with(List<Receptor> receptors) {
            boolean conducts = false;
            for (int r = 0; r < receptors.size(); r++) {
                var receptor = receptors.get(r);
                conducts |= receptor instanceof Receptor.Conductance || receptor instanceof Receptor.Nmda;
                for (var jump : known.computeIfAbsent(receptor, this::add))
                    jumps.add(new Jump(r, jump.variable(), jump.factor()));
            }
            int own = cell.formulas().slopes().size();
            if (decays.isEmpty()) return new ReceptorEquations(cell, own, decays, jumps, Optional.empty(), false);
            var synaptic = free("I_syn");
            return new ReceptorEquations(
                    with(Formulas.of(text(synaptic))), own, decays, jumps, Optional.of(synaptic), conducts);
        }

        private Equations with(Formulas formulas) {
            return new Equations(
                    cell.name(),
                    cell.title(),
                    formulas,
                    cell.parameters(),
                    cell.start(),
                    cell.potential(),
                    cell.firing(),
                    cell.gates(),
                    cell.current(),
                    cell.method(),
                    cell.dt());
        }

        private String free(String wanted) {
            var name = wanted;
            while (!taken.add(name)) name += "_";
            return name;
        }

        private List<Jump> add(Receptor receptor) {
            if (receptor instanceof Receptor.Delta delta) return List.of(new Jump(0, variable(delta.onto()), 1));
            // It flows with the injected current.
            if (receptor instanceof Receptor.Gap) return List.of();
            var caused = new ArrayList<Jump>();
            if (receptor instanceof Receptor.Current current) flows(course(current.course(), caused));
            var v = cell.potential();
            if (receptor instanceof Receptor.Conductance c)
                flows("(" + course(c.course(), caused) + ")*(" + c.reversal() + " - " + v + ")");
            if (receptor instanceof Receptor.Nmda n)
                flows("(" + course(n.course(), caused) + ")*(" + n.reversal() + " - " + v + ")/(1 + " + n.magnesium()
                        + "/3.57*exp(-0.062*" + v + "))");
            return caused;
        }

        private void flows(String current) {
            currents.append(currents.isEmpty() ? "" : " + ").append(current);
        }

        private String variable(String onto) {
            if (onto.isEmpty()) return cell.potential();
            var states = cell.formulas().slopes().stream().map(Statement::name).toList();
            if (states.contains(onto)) return onto;
            throw new IllegalArgumentException(
                    "onto(\"" + onto + "\") names no variable of this cell. It has " + String.join(", ", states) + ".");
        }

        /** The sum of the states that a course needs. */
        private String course(TimeCourse course, List<Jump> caused) {
            if (course instanceof TimeCourse.Exponential e) return state(e.tau(), 1, caused);
            if (course instanceof TimeCourse.Alpha a) {
                var g = free("syn_" + (decays.size() + 1));
                var y = free(g + "_rise");
                decays.add(new Decay(g, Optional.of(y), a.tau()));
                caused.add(new Jump(0, y, Math.E / a.tau()));
                return g;
            }
            var dual = (TimeCourse.DualExponential) course;
            // The difference of two nearly equal exponentials loses its digits; its limit is the alpha function.
            if (dual.decay() - dual.rise() < ALIKE * dual.decay())
                return course(new TimeCourse.Alpha(0.5 * (dual.rise() + dual.decay())), caused);
            return state(dual.decay(), dual.scale(), caused) + " + " + state(dual.rise(), -dual.scale(), caused);
        }

        private String state(double tau, double factor, List<Jump> caused) {
            var g = free("syn_" + (decays.size() + 1));
            decays.add(new Decay(g, Optional.empty(), tau));
            caused.add(new Jump(0, g, factor));
            return g;
        }

        private String text(String synaptic) {
            var text = new StringBuilder(synaptic + " = " + currents + "\n");
            var flow = Map.of(Formulas.CURRENT, Terms.plus(Terms.name(Formulas.CURRENT), Terms.name(synaptic)));
            for (var s : cell.formulas().parts()) line(text, s, " = ", Derivative.substitute(s.value(), flow));
            for (var s : cell.formulas().slopes()) line(text, s, "' = ", Derivative.substitute(s.value(), flow));
            for (var d : decays) {
                text.append(d.g() + "' = " + d.y().map(y -> y + " - ").orElse("-") + d.g() + "/" + d.tau() + "\n");
                d.y().ifPresent(y -> text.append(y + "' = -" + y + "/" + d.tau() + "\n"));
            }
            return text.toString();
        }

        private static void line(StringBuilder text, Statement s, String sign, Expression value) {
            text.append(s.name() + sign + value + (s.comment().isEmpty() ? "" : "   # " + s.comment()) + "\n");
        }
    }
}

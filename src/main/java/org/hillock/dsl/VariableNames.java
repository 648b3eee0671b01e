package org.hillock.dsl;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;

/** What the variables are called that hold the populations in the lines of a network. */
final class VariableNames {
    private VariableNames() {}

    /** For each population its name, as far as that can be one of Java's and hides no word of ours. */
    static Map<String, String> of(List<Group<?>> groups) {
        var taken = new LinkedHashSet<String>();
        for (var field : Hillock.class.getFields()) taken.add(field.getName());
        var variables = new LinkedHashMap<String, String>();
        for (var g : groups) {
            var name = g.name().replaceAll("[^A-Za-z0-9_]", "_");
            if (!SourceVersion.isName(name)) name = "p" + name;
            while (!taken.add(name)) name += "_";
            variables.put(g.name(), name);
        }
        return variables;
    }
}

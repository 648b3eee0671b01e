package org.hillock.kernel.shell;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import org.hillock.help.Documentation;
import org.hillock.help.Examples;

/** What stands below the signatures of a verb: what its Javadoc says, and an example. */
final class Manual {
    private Manual() {}

    static String of(String name, List<Method> overloads) {
        String text = Documentation.text(overloads);
        return (text.isEmpty() ? "" : "\n\n" + text)
                + Examples.of(name).map(example -> "\n\nExample\n  " + example).orElse("");
    }

    /** A comment of the JDK or another library as plain text. */
    static String plain(String comment) {
        return Documentation.plain(comment);
    }

    static String of(Field constant) {
        String text = Documentation.text(constant.getDeclaringClass(), constant.getName());
        return constant.getType().getSimpleName() + " " + constant.getName() + (text.isEmpty() ? "" : "\n\n" + text);
    }
}

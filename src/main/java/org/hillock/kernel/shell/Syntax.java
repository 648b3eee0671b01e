package org.hillock.kernel.shell;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Whether a piece of a cell can be parsed, whatever its names may mean. */
final class Syntax {
    private Syntax() {}

    /** True if the piece can stand in a method, or in a class. */
    static boolean isValid(String code) {
        return parses("class C { Object m() { " + code + "\n; } }") || parses("class C { " + code + "\n }");
    }

    private static boolean parses(String unit) {
        var found = new DiagnosticCollector<JavaFileObject>();
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, List.of("-proc:none"), null, List.of(new Source(unit)));
        try {
            task.parse();
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can always be read", e);
        }
        return found.getDiagnostics().stream().noneMatch(d -> d.getKind() == Diagnostic.Kind.ERROR);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///C.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

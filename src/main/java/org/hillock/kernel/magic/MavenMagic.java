package org.hillock.kernel.magic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hillock.kernel.shell.Audience;
import org.hillock.kernel.shell.Shell;

/** {@code %maven group:artifact:version}, {@code %mavenRepo name url} and {@code %%loadFromPOM}. */
final class MavenMagic implements Magic {
    private final Shell shell;
    private final List<String> repositories = new ArrayList<>();

    MavenMagic(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run(List<String> arguments, String body, Audience audience) throws Exception {
        if (arguments.isEmpty()) throw new IllegalArgumentException("Write %maven group:artifact:version.");
        add(arguments);
    }

    /** {@code %mavenRepo name url}; the name is for the reader. */
    void addRepository(List<String> arguments, String body, Audience audience) {
        if (arguments.isEmpty()) throw new IllegalArgumentException("Write %mavenRepo name url.");
        repositories.add(arguments.get(arguments.size() - 1));
    }

    /** The dependencies of a POM, or of a piece of one, in the cell. */
    void fromPom(List<String> arguments, String body, Audience audience) throws Exception {
        Pom pom = Pom.parse(body);
        repositories.addAll(pom.repositories());
        if (!pom.dependencies().isEmpty()) add(pom.dependencies());
    }

    private void add(List<String> coordinates) throws Exception {
        List<String> asked = List.copyOf(repositories);
        List<Path> jars;
        try {
            jars = shell.onCellThread(() -> Maven.resolve(coordinates, asked));
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new IllegalStateException(t);
        }
        for (Path jar : jars) shell.addToClasspath(jar.toString());
    }
}

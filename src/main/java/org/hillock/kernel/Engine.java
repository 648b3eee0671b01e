package org.hillock.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hillock.kernel.magic.Globs;
import org.hillock.kernel.magic.Magics;
import org.hillock.kernel.shell.Audience;
import org.hillock.kernel.shell.Cell;
import org.hillock.kernel.shell.CellFailure;
import org.hillock.kernel.shell.CellRun;
import org.hillock.kernel.shell.Completer;
import org.hillock.kernel.shell.Imports;
import org.hillock.kernel.shell.Inspector;
import org.hillock.kernel.shell.Shell;
import org.hillock.kernel.wire.Log;

/** The shell with all that works on it. One request at a time: its lock is the engine itself. */
final class Engine {
    private final Settings settings;
    private final Shell shell;
    private final CellRun cells;
    private final Magics magics;
    private final Completer completer;
    private final Inspector inspector;

    Engine(Settings settings) {
        this.settings = settings;
        shell = new Shell(settings.compilerOptions());
        cells = new CellRun(shell);
        magics = new Magics(shell, cells);
        completer = new Completer(shell);
        inspector = new Inspector(shell);
        for (String line : Imports.lines()) shell.jshell().eval(line);
    }

    Shell shell() {
        return shell;
    }

    Completer completer() {
        return completer;
    }

    Inspector inspector() {
        return inspector;
    }

    CellRun cells() {
        return cells;
    }

    /** Runs a cell of the user's. */
    void run(Cell cell, Audience audience) throws CellFailure {
        limited(() -> {
            magics.run(cell, audience);
            return cell;
        });
    }

    /** Runs what a cell has left to be run later. */
    <T> T again(Callable<T> task) throws CellFailure {
        return limited(() -> cells.again(task));
    }

    private interface Work<T> {
        T run() throws CellFailure;
    }

    private <T> T limited(Work<T> work) throws CellFailure {
        try (var limit = TimeLimit.start(settings.timeoutMs(), shell::interrupt)) {
            try {
                return work.run();
            } catch (CellFailure e) {
                if (limit.isOver() && e.name().equals("Interrupted")) throw limit.failure();
                throw e;
            }
        }
    }

    /** Runs what the user's environment asks for at the start; what fails is told, and the rest still runs. */
    void startUp(Audience audience) {
        for (String entry : settings.classpath()) {
            for (Path path : Globs.expand(entry)) shell.addToClasspath(path.toString());
        }
        for (Cell script : scripts()) {
            try {
                shell.begin();
                magics.run(script, audience);
            } catch (CellFailure e) {
                audience.warn(String.join("\n", e.traceback()) + "\n");
            }
        }
    }

    private List<Cell> scripts() {
        var scripts = new ArrayList<Cell>();
        for (String pattern : settings.scripts()) {
            for (Path path : Globs.expand(pattern)) {
                try {
                    scripts.add(new Cell(0, Files.readString(path)));
                } catch (IOException e) {
                    Log.say("cannot read the start-up script " + path + ": " + e);
                }
            }
        }
        if (!settings.script().isEmpty()) scripts.add(new Cell(0, settings.script()));
        return scripts;
    }
}

package org.hillock.kernel.shell;

import java.util.ArrayList;
import java.util.List;
import org.hillock.display.Rendering;

/** A shell for tests, and what cells that ran in it answered. */
final class Cells implements Audience, AutoCloseable {
    final Shell shell = new Shell(List.of());
    final List<String> results = new ArrayList<>();
    final List<Rendering> displays = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    final List<String> magics = new ArrayList<>();
    private final CellRun cells = new CellRun(shell);
    private int number;

    Cells(String... imports) {
        for (String line : imports) shell.jshell().eval(line);
    }

    /** Runs a cell and hands back the text of its last value, or null. */
    String run(String code) throws CellFailure {
        results.clear();
        shell.begin();
        cells.run(new Cell(++number, code), this, (line, audience) -> magics.add(line));
        return results.isEmpty() ? null : results.get(0);
    }

    /** Runs a cell that must fail. */
    CellFailure fail(String code) {
        try {
            String value = run(code);
            throw new AssertionError("It did not fail, but gave " + value);
        } catch (CellFailure e) {
            return e;
        }
    }

    /** A failure's text without colours. */
    static String text(CellFailure failure) {
        return String.join("\n", failure.traceback()).replaceAll("\u001b\\[[;\\d]*m", "");
    }

    @Override
    public void result(Rendering rendering) {
        results.add(rendering.plain());
    }

    @Override
    public void display(Rendering rendering) {
        displays.add(rendering);
    }

    @Override
    public void warn(String text) {
        warnings.add(text);
    }

    @Override
    public void close() {
        shell.close();
    }
}

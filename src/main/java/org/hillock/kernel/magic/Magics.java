package org.hillock.kernel.magic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hillock.kernel.shell.Audience;
import org.hillock.kernel.shell.Cell;
import org.hillock.kernel.shell.CellFailure;
import org.hillock.kernel.shell.CellRun;
import org.hillock.kernel.shell.Shell;
import org.hillock.model.Nearest;
import org.jspecify.annotations.Nullable;

/** Cells with the lines that begin with {@code %}, and whole cells that begin with {@code %%}. */
public final class Magics {
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");

    private final Shell shell;
    private final CellRun cells;
    private final Map<String, Magic> byLine = new TreeMap<>();
    private final Map<String, Magic> byCell = new TreeMap<>();
    private int number;

    public Magics(Shell shell, CellRun cells) {
        this.shell = shell;
        this.cells = cells;
        var maven = new MavenMagic(shell);
        byLine.put("maven", maven);
        byLine.put("addMavenDependency", maven);
        byLine.put("mavenRepo", maven::addRepository);
        byLine.put("jars", this::jars);
        byLine.put("classpath", this::classpath);
        byLine.put("load", this::load);
        byLine.put("time", this::time);
        byCell.put("time", this::time);
        byCell.put("loadFromPOM", maven::fromPom);
    }

    /** Runs a cell, its magic lines in their turn. */
    public void run(Cell cell, Audience audience) throws CellFailure {
        number = cell.number();
        String text = cell.text();
        if (!text.startsWith("%%")) {
            cells.run(cell, audience, (line, viewers) -> line(line.substring(1), viewers));
            return;
        }
        int end = text.indexOf('\n');
        String head = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : text.substring(end); // with its line end, so that lines keep their numbers
        try {
            dispatch(byCell, "%%", head.substring(2), body, audience);
        } catch (CellFailure e) {
            throw e;
        } catch (Exception e) {
            throw CellFailure.plain(e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
        }
    }

    private void line(String line, Audience audience) throws Exception {
        dispatch(byLine, "%", line, null, audience);
    }

    private void dispatch(Map<String, Magic> magics, String sign, String line, @Nullable String body, Audience audience)
            throws Exception {
        String stripped = line.strip();
        int end = 0;
        while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end))) end++;
        String name = stripped.substring(0, end);
        String rest = stripped.substring(end).strip();
        Magic magic = magics.get(name);
        if (magic == null) {
            String near = Nearest.to(name, magics.keySet())
                    .map(n -> " Did you mean " + sign + n + "?")
                    .orElse("");
            String all = sign + String.join(", " + sign, magics.keySet());
            throw CellFailure.plain(
                    "UnknownMagic", "There is no " + sign + name + "." + near + " There are: " + all + ".");
        }
        magic.run(words(rest), body == null ? rest : body, audience);
    }

    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        return words;
    }

    private void add(List<Path> paths) {
        for (Path path : paths) shell.addToClasspath(path.toString());
    }

    private void jars(List<String> patterns, String line, Audience audience) {
        for (String pattern : patterns) {
            List<Path> jars = Globs.expand(pattern).stream()
                    .filter(path -> path.toString().endsWith(".jar") && Files.isRegularFile(path))
                    .toList();
            if (jars.isEmpty()) throw new IllegalArgumentException("No jar fits " + pattern + ".");
            add(jars);
        }
    }

    private void classpath(List<String> patterns, String line, Audience audience) {
        for (String pattern : patterns) {
            List<Path> entries =
                    Globs.expand(pattern).stream().filter(Files::exists).toList();
            if (entries.isEmpty()) throw new IllegalArgumentException("Nothing on disk fits " + pattern + ".");
            add(entries);
        }
    }

    /** Runs a script of Java, or the code cells of a notebook. */
    private void load(List<String> files, String line, Audience audience) throws Exception {
        for (String file : files) {
            Path path = Globs.expand(file).get(0);
            if (!Files.isRegularFile(path)) throw new IllegalArgumentException("There is no file " + file + ".");
            for (String code : Scripts.cells(path)) run(new Cell(number, code), audience);
        }
    }

    private void time(List<String> words, String code, Audience audience) throws CellFailure {
        long start = System.nanoTime();
        try {
            cells.run(new Cell(number, code), audience, (line, viewers) -> line(line.substring(1), viewers));
        } finally {
            double ms = (System.nanoTime() - start) / 1e6;
            System.out.println(ms < 1000 ? "%.1f ms".formatted(ms) : "%.2f s".formatted(ms / 1000));
        }
    }
}

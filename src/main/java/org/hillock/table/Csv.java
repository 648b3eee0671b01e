package org.hillock.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hillock.record.CurveSet;
import org.hillock.record.Measurements;
import org.hillock.record.NetworkRecording;
import org.hillock.record.Recording;
import org.hillock.record.SpikeTrain;
import org.hillock.record.WeightHistory;

/**
 * Records to and from files of comma-separated values, without Tablesaw. Numbers are written so that reading gives the same
 * double back, on any machine: the decimal point is a point, the encoding UTF-8, the line end LF.
 */
public final class Csv {
    /** A decimal number as files have it; Java's own parser would also take 1d and 0x1p3. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private Csv() {}

    /** Columns {@code t_ms} and one for each recorded variable. An existing file is replaced. */
    public static void write(Recording recording, Path file) {
        write(Columns.of(recording), file);
    }

    /** The x column, then one for each series; a missing value is an empty field. An existing file is replaced. */
    public static void write(CurveSet curves, Path file) {
        write(Columns.of(curves), file);
    }

    /** The columns as they are; a missing value is an empty field. An existing file is replaced. */
    public static void write(Measurements measurements, Path file) {
        write(Columns.of(measurements), file);
    }

    /** As {@link Tables#of(WeightHistory)}. An existing file is replaced. */
    public static void write(WeightHistory history, Path file) {
        write(Columns.of(history), file);
    }

    /** Columns {@code spike_ms} and {@code isi_ms}. An existing file is replaced. */
    public static void write(SpikeTrain spikes, Path file) {
        write(Columns.of(spikes), file);
    }

    /** Columns {@code t_ms}, {@code population} and {@code neuron}, a row for each spike in the order of time. An existing file is replaced. */
    public static void write(NetworkRecording recording, Path file) {
        try (var spikes = SpikeFile.create(file)) {
            spikes.append(recording);
        }
    }

    /**
     * The file a user named, absolute.
     *
     * @param word what is saved, for the message
     * @throws IllegalArgumentException unless the name ends in .csv
     */
    public static Path file(String word, String path) {
        if (!path.toLowerCase(Locale.ROOT).endsWith(".csv"))
            throw new IllegalArgumentException(
                    word + ".save needs a name that ends in .csv, but was \"" + path + "\".");
        return Path.of(path).toAbsolutePath().normalize();
    }

    private static void write(Columns columns, Path file) {
        write(file, out -> {
            for (int c = 0; c < columns.names().size(); c++)
                out.append(c == 0 ? "" : ",").append(field(columns.names().get(c)));
            out.append('\n');
            for (int row = 0, rows = columns.rows(); row < rows; row++) writeRow(columns, row, out);
        });
    }

    static void checkFolder(Path file) {
        var folder = file.toAbsolutePath().normalize().getParent();
        if (folder != null && !Files.isDirectory(folder))
            throw new IllegalArgumentException(
                    file + ": there is no folder " + folder + ". Make it first, or save to another one.");
    }

    /** What is written into a file. */
    private interface Content {
        void to(Writer out) throws IOException;
    }

    private static void write(Path file, Content content) {
        checkFolder(file);
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException(file + " could not be written: " + e.getMessage(), e.getCause());
        }
    }

    private static void writeRow(Columns columns, int row, Writer out) throws IOException {
        for (int c = 0; c < columns.values().size(); c++) {
            if (c > 0) out.append(',');
            double value = columns.values().get(c)[row];
            if (!Double.isNaN(value)) out.append(Double.toString(value));
        }
        out.append('\n');
    }

    static String field(String name) {
        boolean plain = name.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '#');
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * Reads two columns of a file. Comma, semicolon or tab may separate; with the latter two a decimal comma is
     * understood. Lines that begin with {@code #} are comments.
     *
     * @throws IllegalArgumentException if the file or a column is missing, a value is missing or no number, or the times do
     *     not ascend; the message names file, line, column and value
     */
    public static TimedValues readColumns(Path file, String timeColumn, String valueColumn) {
        var checks = new Checks(file.toString(), "line");
        var csv = CsvText.parse(text(file, checks));
        if (csv.entries().isEmpty())
            throw checks.error(" is empty. It needs a line of column names such as " + timeColumn + "," + valueColumn
                    + ", and values below it.");
        var names = csv.entries().get(0).fields();
        int timeAt = checks.column(names, timeColumn);
        int valueAt = checks.column(names, valueColumn);
        var rows = csv.entries().subList(1, csv.entries().size());
        checks.once(names, timeColumn);
        checks.once(names, valueColumn);
        checks.notEmpty(rows.size());
        var time = new double[rows.size()];
        var values = new double[rows.size()];
        for (int k = 0; k < time.length; k++) {
            if (rows.get(k).fields().size() > names.size())
                throw checks.tooLong(rows.get(k).line(), rows.get(k).fields().size(), names.size(), csv.separator());
            time[k] = number(rows.get(k), timeAt, timeColumn, csv.separator(), checks);
            values[k] = number(rows.get(k), valueAt, valueColumn, csv.separator(), checks);
            if (k > 0) checks.ascends(rows.get(k).line(), timeColumn, time[k - 1], time[k]);
        }
        checks.atLeastTwo(time.length);
        return new TimedValues(time, values);
    }

    private static String text(Path file, Checks checks) {
        try {
            if (!Files.exists(file))
                throw checks.error(": there is no such file; looked for "
                        + file.toAbsolutePath().normalize() + ".");
            if (Files.isDirectory(file)) throw checks.error(" is a folder, not a file.");
            var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            if (text.indexOf('\0') >= 0) throw checks.error(" is not a text in UTF-8. Save it as CSV in UTF-8.");
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read: " + e.getMessage(), e);
        }
    }

    private static double number(CsvText.Entry entry, int at, String column, char separator, Checks checks) {
        var text = at < entry.fields().size() ? entry.fields().get(at).strip() : "";
        if (text.isEmpty()) throw checks.missing(entry.line(), column);
        // A comma that got into a field, by quotes or another separator, is a decimal comma.
        var decimal = text.indexOf('.') < 0 ? text.replace(',', '.') : text;
        if (!NUMBER.matcher(decimal).matches()) throw checks.notANumber(entry.line(), column, text);
        double value = Double.parseDouble(decimal);
        if (Double.isInfinite(value)) throw checks.notANumber(entry.line(), column, text);
        return value;
    }

    /**
     * Reads one column of a file as numbers, in any order.
     *
     * @throws IllegalArgumentException if the file or the column is missing, or a value is missing or no number
     */
    public static double[] readColumn(Path file, String column) {
        var checks = new Checks(file.toString(), "line");
        var csv = CsvText.parse(text(file, checks));
        if (csv.entries().isEmpty())
            throw checks.error(" is empty. It needs a line of column names such as " + column + ".");
        var names = csv.entries().get(0).fields();
        int at = checks.column(names, column);
        checks.once(names, column);
        return csv.entries().stream()
                .skip(1)
                .mapToDouble(row -> number(row, at, column, csv.separator(), checks))
                .toArray();
    }
}

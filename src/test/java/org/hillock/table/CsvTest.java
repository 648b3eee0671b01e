package org.hillock.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hillock.model.Variable;
import org.hillock.plot.Sample;
import org.hillock.record.Axis;
import org.hillock.record.CurveSet;
import org.hillock.record.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("clamp.csv"), text);
    }

    private void refuses(String text, String message) throws IOException {
        var file = file(text);
        assertThatThrownBy(() -> Csv.readColumns(file, "t_ms", "i_nA"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + message);
    }

    @Test
    void a_run_comes_back_to_the_last_bit_whatever_the_locale() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            var run = Sample.lif(1.7, 0.1, 100);
            var file = folder.resolve("run.csv");
            Csv.write(run, file);
            var back = Csv.readColumns(file, "t_ms", "v_mV");
            assertThat(back.values())
                    .isEqualTo(run.trace(Variable.V).orElseThrow().toArray());
            assertThat(back.time()).isEqualTo(run.traces().get(0).time().toArray());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void any_doubles_come_back() {
        var random = new Random(7);
        var x = new double[2000];
        var y = new double[2000];
        for (int k = 0; k < x.length; k++) {
            x[k] = k * 0.1;
            do y[k] = Double.longBitsToDouble(random.nextLong());
            while (!Double.isFinite(y[k]));
        }
        var curves =
                new CurveSet("", Axis.linear("t", "ms"), Axis.linear("i", "nA"), List.of(new Series("a", x, y, false)));
        var file = folder.resolve("curves.csv");
        Csv.write(curves, file);
        assertThat(Csv.readColumns(file, "t_ms", "i_nA").values()).isEqualTo(y);
    }

    @Test
    void series_on_other_x_values_share_a_column_and_leave_gaps() throws IOException {
        var one = new Series("one", new double[] {1, 2}, new double[] {10, 20}, false);
        var two = new Series("two, \"quoted\"", new double[] {2, 3}, new double[] {200, 300}, false);
        var file = folder.resolve("c.csv");
        Csv.write(new CurveSet("", Axis.linear("current", "nA"), Axis.linear("rate", "Hz"), List.of(one, two)), file);
        assertThat(Files.readString(file))
                .isEqualTo("current_nA,one,\"two, \"\"quoted\"\"\"\n1.0,10.0,\n2.0,20.0,200.0\n3.0,,300.0\n");
    }

    @Test
    void separators_quotes_comments_marks_and_line_ends_are_understood() throws IOException {
        var expected = new double[] {0.5, -1500};
        for (var text : List.of(
                "t_ms,i_nA\n0,0.5\n1,-1.5e3\n",
                "\uFEFF# a comment, with a comma\r\n\r\n\"t_ms\" ; \"note;\" ; i_nA\r\n0;\"a \"\"b\"\"\nc\";0,5\r\n# no\r\n1;;-1500\r\n",
                "i_nA\tt_ms\r0.5\t0\r-1500\t1",
                "name,t_ms,i_nA\n\"x, y\",0,\"0.5\"\nz,1,-1500")) {
            var read = Csv.readColumns(file(text), "t_ms", "i_nA");
            assertThat(read.time()).containsExactly(0, 1);
            assertThat(read.values()).isEqualTo(expected);
        }
    }

    @Test
    void what_would_be_misread_is_refused() throws IOException {
        refuses("t_ms,i_nA\n0,1\n", " has one line of values. It needs two, to know how long a value is held.");
        refuses(
                "t_ms,i_nA\n0,0,5\n1,0,7\n",
                ", line 2: it has 3 values for 2 columns. Is there a decimal comma? Then separate by ; or tab.");
        refuses("t_ms,i_nA,i_nA\n0,1,2\n1,1,2\n", " has two columns \"i_nA\". Rename one of them.");
        refuses(
                "t_ms,i_nA\n0,0x1p3\n",
                ", line 2, column i_nA: \"0x1p3\" is not a number. Correct it, or take the line out.");
        refuses("t\0_\0m\0s\0", " is not a text in UTF-8. Save it as CSV in UTF-8.");
        var quoted = Csv.readColumns(file("t_ms,i_nA\n0,\"0,5\"\n10,\"-1,5e1\"\n"), "t_ms", "i_nA");
        assertThat(quoted.values()).containsExactly(0.5, -15);
    }

    @Test
    void what_cannot_be_read_is_named_with_line_column_and_cure() throws IOException {
        refuses("", " is empty. It needs a line of column names such as t_ms,i_nA, and values below it.");
        refuses("t_ms,i_nA\n", " has a header, but no values below it.");
        refuses("t_ms,i_na\n0,1\n", " has no column \"i_nA\". It has: t_ms, i_na. Did you mean i_na?");
        refuses("t_ms,voltage\n0,1\n", " has no column \"i_nA\". It has: t_ms, voltage.");
        refuses(
                "t_ms,i_nA\n0,1\n1,abc\n",
                ", line 3, column i_nA: \"abc\" is not a number. Correct it, or take the line out.");
        refuses(
                "t_ms,i_nA\n0,NaN\n",
                ", line 2, column i_nA: \"NaN\" is not a number. Correct it, or take the line out.");
        refuses(
                "t_ms,i_nA\n0,1d\n",
                ", line 2, column i_nA: \"1d\" is not a number. Correct it, or take the line out.");
        refuses(
                "#\nt_ms,i_nA\n0,1\n1,\n",
                ", line 4, column i_nA: there is no value. Fill it in, or take the line out.");
        refuses("t_ms,i_nA\n0\n", ", line 2, column i_nA: there is no value. Fill it in, or take the line out.");
        refuses(
                "t_ms,i_nA\n0,1\n3,1\n3,2\n",
                ", line 4, column t_ms: 3.0 does not come after 3.0. Sort the lines by t_ms, and keep one of those with"
                        + " the same time.");
    }

    @Test
    void a_missing_file_or_folder_is_named() {
        var gone = folder.resolve("gone.csv");
        assertThatThrownBy(() -> Csv.readColumns(gone, "t_ms", "i_nA"))
                .hasMessage(gone + ": there is no such file; looked for " + gone.toAbsolutePath() + ".");
        assertThatThrownBy(() -> Csv.readColumns(folder, "t_ms", "i_nA"))
                .hasMessage(folder + " is a folder, not a file.");
        var nowhere = folder.resolve("no/run.csv");
        assertThatThrownBy(() -> Csv.write(Sample.lif(1, 1, 10), nowhere))
                .hasMessage(nowhere + ": there is no folder "
                        + folder.resolve("no").toAbsolutePath() + ". Make it first, or save to another one.");
    }
}

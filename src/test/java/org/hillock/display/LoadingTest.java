package org.hillock.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hillock.plot.Charts;
import org.hillock.plot.Sample;
import org.junit.jupiter.api.Test;

/** In a JVM of its own: which classes a value that needs none of them loads. */
class LoadingTest {
    static final class Plain {
        public static void main(String[] args) {
            System.out.println(Renderers.render(1 + 1).plain());
            System.out.println(Renderers.render(new double[3]).plain());
        }
    }

    static final class Lazy {
        public static void main(String[] args) {
            System.out.println(
                    Charts.trace(Sample.lif(2, 0.1, 100)).dark().title("t").altText());
        }
    }

    private static List<String> loadedBy(Class<?> main) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-verbose:class",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().filter(l -> l.contains("source:")).toList();
    }

    @Test
    void rendering_a_number_loads_no_awt_xchart_or_tablesaw() throws Exception {
        assertThat(loadedBy(Plain.class))
                .hasSizeGreaterThan(100)
                .noneMatch(l -> l.contains(" java.awt.") || l.contains(".xchart.") || l.contains(".tablesaw."));
    }

    @Test
    void making_a_figure_loads_no_awt_or_xchart() throws Exception {
        assertThat(loadedBy(Lazy.class)).noneMatch(l -> l.contains(" java.awt.") || l.contains(".xchart."));
    }
}

package org.hillock.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import jdk.jshell.Snippet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tests' virtual machine lets {@link Memory} into JShell, as the kernel's does. */
class MemoryTest {
    private static Cells cells;

    @BeforeAll
    static void open() {
        cells = new Cells("import java.util.*;", "import java.util.function.*;");
    }

    @AfterAll
    static void close() {
        cells.close();
    }

    private static final String[] TYPICAL = {
        "1 + %d",
        "int same = %d;",
        "same = same + %d",
        "for (int i = 0; i < 3; i++) same += i;",
        "{ int own = %d; own++; }",
        "int twice(int x) { return 2 * x + %d; }",
        "class Box { int v = %d; }",
        "var box = new Box();",
        "box",
        "Runnable code = () -> twice(%d);",
        "new Object() { int v = %d; }.v",
        "import java.util.List;",
        "int bad = nowhere + %d;"
    };

    private static void run(int round) {
        for (String line : TYPICAL) {
            try {
                cells.run(String.format(line, round));
            } catch (CellFailure expected) {
                assertThat(line).contains("bad");
            }
        }
    }

    @Test
    void what_javac_has_to_look_at_and_what_jshell_lists_do_not_grow_with_the_cells() {
        run(0);
        run(1);
        int classes = cells.shell.memory().classes();
        var named = snippets();
        for (int round = 2; round < 12; round++) run(round);
        assertThat(classes).isPositive();
        assertThat(cells.shell.memory().classes()).isEqualTo(classes);
        assertThat(snippets()).isEqualTo(named);
    }

    @Test
    void a_compiler_that_has_forgotten_what_it_read_knows_what_was_declared() throws CellFailure {
        cells.run("int declared = 40;");
        cells.run("int more(int x) { return declared + x; }");
        assertThat(cells.shell.memory().compilers()).isNotEmpty();
        cells.shell.memory().forgetCompilers();
        assertThat(cells.shell.memory().compilers()).isEmpty();
        assertThat(cells.run("more(2)")).isEqualTo("42");
        assertThat(cells.shell.memory().compilers()).isNotEmpty();
    }

    @Test
    void after_many_statements_they_forget_by_themselves() throws CellFailure {
        cells.run("int earlier = 40;");
        for (int k = 0; k < Shell.MANY; k++) cells.run("earlier++;");
        int classes = cells.shell.memory().classes();
        var compilers = cells.shell.memory().compilers();
        cells.shell.tidy();
        assertThat(cells.shell.memory().classes()).isEqualTo(classes);
        assertThat(cells.shell.memory().compilers()).isNotEmpty().doesNotContainAnyElementsOf(compilers);
        assertThat(cells.run("earlier")).isEqualTo(String.valueOf(40 + Shell.MANY));
    }

    private static String snippets() {
        return cells.shell
                .jshell()
                .snippets()
                .map(Snippet::source)
                .map(line -> line.replaceAll("\\d", ""))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Test
    void code_that_a_statement_has_left_still_tells_its_line() throws CellFailure {
        cells.run("List<Supplier<Integer>> left = new ArrayList<>();");
        cells.run("int zero = 0;\nleft.add(() ->\n    1 / zero);");
        cells.run("1 + 1");
        assertThat(Cells.text(cells.fail("left.get(0).get()"))).contains("line 3: 1 / zero);");
        cells.run(
                "left.add(new Supplier<Integer>() {\n    public Integer get() {\n        return 2 / zero;\n    }\n});");
        assertThat(Cells.text(cells.fail("left.get(1).get()"))).contains("line 3: return 2 / zero;");
    }

    @Test
    void a_name_that_was_given_up_means_what_it_is_given_next() throws CellFailure {
        cells.run("int shared = 1;");
        cells.run("int shared = 2;");
        cells.fail("Nowhere shared;");
        cells.run("int shared = 3;");
        assertThat(cells.run("shared")).isEqualTo("3");
        cells.run("int shared = 4;");
        assertThat(cells.run("shared")).isEqualTo("4");
    }

    @Test
    void code_that_names_an_older_version_of_a_variable_reads_the_newest_value() throws CellFailure {
        cells.run("int counted = 1;");
        cells.run("List<Supplier<Integer>> readers = new ArrayList<>();");
        cells.run("readers.add(() -> counted);");
        for (int value = 2; value < 6; value++) {
            cells.run("int counted = " + value + ";");
            assertThat(cells.run("readers.get(0).get()")).isEqualTo("" + value);
            cells.run("counted += 10;");
            assertThat(cells.run("readers.get(0).get()")).isEqualTo("" + (value + 10));
        }
    }
}

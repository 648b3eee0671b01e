"""What a good kernel does unasked: keeps what it was given, says which line was wrong, and survives what a cell does to it.

HILLOCK_LONG=1 runs the long sessions in their full size.
"""

import os
import random
import re
import statistics
import time

import pytest

LONG = bool(os.environ.get("HILLOCK_LONG"))
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def told(answer):
    return ANSI.sub("", answer.traceback)


# ------------------------------------------------------------------------------------- what variables hold is kept

KEPT = {  # cells, one after the other, and what the last one answers
    "a value made from a variable that is declared again": (
        ['String first = "one";', "var tail = first.substring(1);", 'String first = "two";', "tail"],
        "ne",
    ),
    "a value made by a method that is declared again": (
        ["int made() { return 1; }\nvar value = made();", "int made() { return 2; }\nvalue"],
        "1",
    ),
    "a value of a package that is imported more of": (
        [
            "import java.util.concurrent.atomic.*;",
            "var counter = new AtomicLong(3);",
            "import java.util.concurrent.*;\nimport java.util.concurrent.locks.*;",
            "counter.get()",
        ],
        "3",
    ),
    "a chain of our own values": (
        ["var cell = neuron().rm(7);", "var larger = cell.cm(2);", "var cell = neuron().rm(9);", "larger.tau()"],
        "14.0",
    ),
    "a number that a cell counts up when it is run again": (
        ["int runs = 5;", "int runs = runs + 1;", "runs"],
        "6",
    ),
}


@pytest.mark.parametrize("what", KEPT)
def test_a_variable_keeps_its_value(kernel, what):
    cells, value = KEPT[what]
    for cell in cells[:-1]:
        answer = kernel.run(cell)
        assert answer.reply["status"] == "ok" and answer.text("stderr") == ""
    assert kernel.run(cells[-1]).value == value


def test_a_variable_declared_again_without_a_value_is_empty(kernel):
    kernel.run('int filled = 5;\nString text = "full";')
    assert kernel.run('int filled;\nString text;\nfilled + " " + text').value == "0 null"


def test_a_value_of_a_class_that_is_declared_again_is_lost_and_that_is_told(kernel):
    kernel.run("class Box { int v = 1; }\nvar box = new Box();\nvar boxes = new ArrayList<Box>();")
    answer = kernel.run("class Box { int v = 1; int w = 2; }")
    assert answer.text("stderr") == (
        "box has lost its value, because Box changed: run its cell again.\n"
        "boxes has lost its value, because Box changed: run its cell again.\n"
    )


def test_what_a_variable_held_before_is_free_when_its_cell_is_run_again(kernel):
    used = "System.gc(); Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()"
    kernel.run("double[] large = new double[1_000_000]; DoubleSupplier last = () -> large[0];")
    before = int(kernel.run(used).value)
    for _ in range(8):
        kernel.run("double[] large = new double[1_000_000];")
    assert int(kernel.run(used).value) - before < 16e6  # one or two of 8 MB, where all of them would be 64


# ---------------------------------------------------------------------------------------------- the line that is wrong

WRONG = {  # a cell, and the lines of it that its error names, in order
    "int[] a = {1, 2};\nint i = 5;\n\nint s = a[i]\n    + 2;": [4],
    "int zero = 0;\nint one = 1; int two = 2 / zero;": [2],
    "Supplier<Integer> bad = () ->\n    List.of(1).get(3);\n\nbad.get()": [2, 4],
    "class Deep {\n    int fall(int n) {\n        return n == 0 ? 1 / n : fall(n - 1);\n    }\n}\nnew Deep().fall(2)": [
        3,
        6,
    ],
    "Stream.of(1, 0)\n    .map(x ->\n        1 / x)\n    .toList()": [3, 4],
    "record Ratio(int a, int b) {\n    public Ratio {\n        if (b == 0) throw new ArithmeticException();\n    }\n}\nnew Ratio(1, 0)": [
        3,
        6,
    ],
    "for (int k = 2;\n     k >= 0;\n     k--) {\n    int q = 1 / k;\n}": [4],
    "String none = null;\nSystem.out.println(\n    none.length());": [3],
}


@pytest.mark.parametrize("code", WRONG)
def test_an_error_names_the_users_lines_and_shows_them(kernel, code):
    answer = kernel.run(code)
    source = code.split("\n")
    number = answer.reply["execution_count"]
    lines = [line for line in told(answer).split("\n") if line.startswith("    at ")]
    assert lines == [f"    at Cell [{number}], line {at}: {source[at - 1].strip()}" for at in WRONG[code]]


@pytest.mark.parametrize(
    "code, at",
    [
        ("int fine = 1;\n\nint bad = fine +* 2;\nint more = 3;", 3),
        ("int ok() {\n    return 1;\n}\nString s = ok();", 4),
        ("class Shape {\n    int area() { return width; }\n}\nnew Shape().area()", 2),
        ("var x = List.of(1, 2)\n    .stream()\n    .summ();", 3),
    ],
)
def test_a_compile_error_points_into_its_line(kernel, code, at):
    text = told(kernel.run(code))
    assert f"line {at}\n    {code.split(chr(10))[at - 1]}\n" in text or f"line {at}:" in text


def test_an_error_in_a_thread_is_shown_and_the_cell_goes_on(kernel):
    answer = kernel.run('var t = new Thread(() -> { int z = 0; z /= z; }); t.start(); t.join(); "done"')
    assert answer.value == "done"
    assert "ArithmeticException" in answer.text("stderr")


@pytest.mark.parametrize("code", ["(Object) null", "String nothing = null;\nnothing", "new HashMap<>().get(1)", "null"])
def test_null_shows_nothing_and_harms_nobody(kernel, code):
    answer = kernel.run(code)
    assert answer.reply["status"] == "ok" and answer.shown == []


# ----------------------------------------------------------------------------------------------------- too much of it


@pytest.fixture
def small(start):
    """A kernel with little memory."""
    return start(env={"JDK_JAVA_OPTIONS": "-Xmx220m"})


@pytest.mark.parametrize(
    "fill",
    [
        "while (true) hoard.add(new double[100_000]);",
        "while (true) hoard.add(new Object());",
    ],
)
def test_a_full_heap_is_told_and_freed_by_what_the_error_says(small, fill):
    small.run("List<Object> hoard = new LinkedList<>();")
    answer = small.run(fill)
    assert answer.error == "OutOfMemoryError"
    assert told(answer).endswith("What variables hold is kept. To free it: hoard = null;")
    assert small.run("1 + 1").value == "2"
    assert small.run("neuron().inject(2).run(100).spikes().count()").value == "7"
    small.run("hoard = null;")
    assert small.run("new double[5_000_000].length").value == "5000000"


def test_a_library_that_fills_the_heap_is_survived(small):
    answer = small.run("new Random(1).doubles().boxed().toList()")
    assert answer.error == "OutOfMemoryError"
    assert small.run("1 + 1").value == "2"
    assert small.run("new double[5_000_000].length").value == "5000000"


def test_what_does_not_fit_and_is_caught_stops_nothing(small):
    code = 'try { var a = new long[1 << 30]; } catch (OutOfMemoryError e) { }\nThread.sleep(100);\n"on"'
    assert small.run(code).value == "on"
    assert small.run("1 + 1").value == "2"


def test_a_full_heap_of_a_cells_own_is_free_again_at_its_end(small):
    assert small.run("{ var l = new LinkedList<Object>(); while (true) l.add(new Object()); }").error == (
        "OutOfMemoryError"
    )
    assert small.run("new double[5_000_000].length").value == "5000000"


def test_what_is_printed_without_end_is_cut_and_its_end_is_shown(kernel):
    line = "a line of some fifty characters, said for its own sake "
    answer = kernel.run(f'for (int i = 0; i < 1_000_000; i++) System.out.println("{line}" + i);\n"done"')
    text = answer.text()
    assert answer.value == "done"
    assert len(text) < 1.2e6 + 25e3 * answer.seconds and len(answer.messages) < 200 + 4 * answer.seconds
    assert text.startswith(line + "0\n" + line + "1\n") and text.endswith(line + "999999\n")
    hidden = re.findall(r"\n… (\d+\.\d) MB of what was printed is not shown here, up to this: …\n", text)
    assert abs(sum(map(float, hidden)) + len(text) / 1e6 - 61.9) < 1
    assert kernel.run('System.out.println("as before");').text() == "as before\n"


def test_a_cell_that_prints_without_end_is_stopped(kernel):
    answer = kernel.stop('while (true) System.out.println("again and again");')
    assert answer.error == "Interrupted" and answer.seconds < 1
    assert answer.text().endswith("again and again\n")


def test_a_long_value_is_cut_in_its_middle(kernel):
    text = kernel.run("IntStream.range(0, 1_000_000).boxed().toList()").value
    assert len(text) < 51_000 and text.startswith("[0, 1, 2") and text.endswith("999998, 999999]")
    assert "\n… 7,838,890 more characters …\n" in text


# ----------------------------------------------------------------------------------------------------------- questions


def test_input_by_all_its_ways(kernel):
    code = (
        "var in = new Scanner(System.in);\nint n = in.nextInt(); in.nextLine();\nString s = in.nextLine();\n"
        "String r = new BufferedReader(new InputStreamReader(System.in)).readLine();\n"
        'n + "|" + s + "|" + r'
    )
    request = kernel.send("import java.io.*;\n" + code, allow_stdin=True)
    for line in ["42", "", "naïve ☕"]:
        assert kernel.client.get_stdin_msg(timeout=20)["msg_type"] == "input_request"
        kernel.client.input(line)
    assert kernel.receive(request).value == "42||naïve ☕"


# -------------------------------------------------------------------------------------------------------- long sessions

CELLS = [
    "1 + {n}",
    "int v{m} = {n};",
    'System.out.println("{n}");',
    "var r = neuron().rm(10).inject({m} * 0.01 + 1.6).run(100);\nr.spikes().count()",
    "double f(double x) {{ return x * {n}; }}\nf(2)",
    "for (int i = 0; i < 10; i++) v{m} += i;",
]
HEAP = (
    "for (int i = 0; i < 4; i++) System.gc();\n"  # only every fourth collection leaves no dead object where it was
    "(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6"
)


def test_a_long_session_stays_quick_and_small(start):
    kernel = start()
    kernel.idle()  # what it loads in the background stays
    size = 2000 if LONG else 240
    part = size // 8
    seconds, heap = [], []
    for m in range(20):
        kernel.run(f"int v{m} = 0;")
    for n in range(size):
        answer = kernel.run(CELLS[n % len(CELLS)].format(n=n, m=n % 20))
        assert answer.reply["status"] == "ok", told(answer)
        seconds.append(answer.seconds)
        if n in (part * 2, size - 1):
            heap.append(float(kernel.run(HEAP).value))
    early = statistics.median(seconds[part : 2 * part])
    late = statistics.median(seconds[-part:])
    print(
        f"{size} cells: {early * 1e3:.0f} ms early, {late * 1e3:.0f} ms late; heap {heap[0]:.1f} and {heap[1]:.1f} MB"
    )
    assert late < 1.5 * early + 0.02
    assert heap[1] - heap[0] < 2 + 0.001 * size  # the cells' own text, and a little for each class that was replaced


def test_many_interrupts_at_random_moments_leave_nothing_behind(start):
    kernel = start()
    chance = random.Random(1)
    codes = [
        "Thread.sleep(60_000);",
        "while (true) {}",
        "neuron().inject(2).record(SPIKES).run(1e9);",
        "IntStream.range(0, 8).parallel().forEach(i -> { while (true) {} });",
        "new Thread(() -> { while (true) {} }).start(); Thread.sleep(60_000);",
        'while (true) System.out.println("x");',
        'network(population("a", 100, neuron().rm(20))).run(1e8);',
        "double s = 0; while (true) s += Math.sqrt(s);",
    ]
    threads = 'Thread.getAllStackTraces().keySet().stream().filter(t -> !t.getName().contains("ForkJoin")).count()'
    for code in codes:
        kernel.stop(code)
    kernel.idle()
    before = int(kernel.run(threads).value)
    slowest = 0
    rounds = 200 if LONG else 24
    for _ in range(rounds):
        request = kernel.send(chance.choice(codes))
        time.sleep(0.02 + chance.random() * 0.4)
        began = time.time()
        kernel.manager.interrupt_kernel()
        assert kernel.receive(request).reply["status"] == "error"
        slowest = max(slowest, time.time() - began)
        assert kernel.run("1 + 1").value == "2"
    kernel.idle()
    after = int(kernel.run(threads).value)
    print(f"{rounds} interrupts: slowest {slowest * 1e3:.0f} ms, threads {before} and {after}")
    assert after <= before

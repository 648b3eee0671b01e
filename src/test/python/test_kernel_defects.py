"""One test for each defect that users of Java kernels met elsewhere."""

import json
import os
import signal
import subprocess
import sys
import time

import psutil
import pytest
from jupyter_client.kernelspec import KernelSpecManager
from kernels import NAME


def test_kernel_info_has_a_status(kernel):
    info = kernel.reply(kernel.client.kernel_info())
    assert info["status"] == "ok"
    assert info["language_info"]["name"] == "java"


def test_history_answers(kernel):
    kernel.run("int remembered = 17;")
    history = kernel.reply(kernel.client.history(hist_access_type="tail", n=1))["history"]
    assert history[0][2] == "int remembered = 17;"


@pytest.mark.parametrize(
    "code, at",
    [
        ("Math.max", 8),
        ("Math.max", 6),
        ("Math.max(", 9),
        ("Math.max(1, 2)", 10),
        ("Math.max(1, 2)", 12),
        ("Math.max(1, 2)", 14),
        ('"😀"; Math.max(1, 2)', 19),
    ],
)
def test_inspection_wherever_the_cursor_stands_in_a_call(kernel, code, at):
    found = kernel.inspect(code, at)
    assert found["found"]
    assert "double Math.max(double a, double b)" in found["data"]["text/plain"]


def test_inspection_of_nothing_is_not_found(kernel):
    found = kernel.inspect("noSuchThing(", 12)
    assert found["status"] == "ok" and not found["found"]


@pytest.mark.parametrize("code", ["int int x = 3;", "x = ) 3;"])
def test_is_complete_knows_invalid_code(kernel, code):
    assert kernel.is_complete(code)["status"] == "invalid"


def test_is_complete_indents_what_comes_next(kernel):
    assert kernel.is_complete("  int f() {") == {"status": "incomplete", "indent": "      "}


def test_clear_output(kernel):
    assert kernel.run("clearOutput(true);").of("clear_output") == [{"wait": True}]


def test_an_endless_to_string_does_not_hang(kernel):
    answer = kernel.run("class T { public String toString() { return toString(); } }\nnew T()")
    assert answer.error == "StackOverflowError"
    assert kernel.run("1 + 1").value == "2"


def test_an_exception_in_to_string_is_told(kernel):
    answer = kernel.run(
        'class U { public String toString() { throw new UnsupportedOperationException("no"); } }\nnew U()'
    )
    assert answer.error == "UnsupportedOperationException"
    assert kernel.run("1 + 1").value == "2"


def test_stack_overflow_and_full_heap_are_survived(start):
    kernel = start()
    assert kernel.run("int deep(int n) { return deep(n + 1); }\ndeep(0)").error == "StackOverflowError"
    assert kernel.run("new long[Integer.MAX_VALUE][Integer.MAX_VALUE]").error == "OutOfMemoryError"
    assert kernel.run("1 + 1").value == "2"


def test_shutdown_ends_the_process_within_two_seconds(start):
    kernel = start()
    kernel.run("1 + 1")
    started = time.time()
    kernel.client.shutdown()
    kernel.process.wait(timeout=10)
    assert time.time() - started < 2


def test_shutdown_ends_even_a_cell_that_will_not_stop(start):
    kernel = start()
    kernel.run("Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {} }));")
    kernel.send("while (true) {}")
    time.sleep(0.5)
    started = time.time()
    kernel.client.shutdown()
    kernel.process.wait(timeout=10)
    assert time.time() - started < 2.5


@pytest.mark.parametrize("code", ["1 + 1", "while (true) {}", "new Scanner(System.in).nextLine()"])
def test_the_reply_to_shutdown_arrives_also_while_a_cell_runs(start, code):
    kernel = start()
    kernel.send(code, allow_stdin=True)
    time.sleep(0.5)
    assert kernel.reply(kernel.client.shutdown(), "control") == {"status": "ok", "restart": False}
    kernel.process.wait(timeout=10)


def test_what_a_cell_prints_before_it_ends_the_process_arrives(start):
    kernel = start()
    kernel.send('for (int i = 0; i < 2000; i++) System.out.println("line " + i);\nSystem.exit(0);')
    text = ""
    while not text.endswith("line 1999\n"):
        message = kernel.client.get_iopub_msg(timeout=10)
        if message["msg_type"] == "stream":
            text += message["content"]["text"]
    assert text == "".join(f"line {i}\n" for i in range(2000))
    kernel.process.wait(timeout=10)


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_sigterm_ends_the_process(start):
    kernel = start()
    kernel.process.send_signal(signal.SIGTERM)
    kernel.process.wait(timeout=3)


def test_killing_the_parent_leaves_no_orphan():
    program = (
        f"import sys, time\nsys.path.insert(0, {os.path.dirname(__file__)!r})\nfrom kernels import Kernel\n"
        "k = Kernel()\nprint(k.process.pid, flush=True)\ntime.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    kernel = psutil.Process(int(parent.stdout.readline()))
    parent.kill()
    gone, alive = psutil.wait_procs([kernel], timeout=5)
    parent.wait()
    for process in alive:
        process.kill()
    assert not alive


def test_the_java_is_named_by_absolute_path_and_no_launcher_stands_between(kernel):
    argv = KernelSpecManager().get_kernel_spec(NAME).argv
    assert os.path.isabs(argv[0])
    assert os.path.samefile(kernel.process.exe(), argv[0])
    assert kernel.process.children() == []
    assert KernelSpecManager().get_kernel_spec(NAME).interrupt_mode == "message"


def test_errors_have_their_real_name_and_only_the_users_lines(kernel):
    answer = kernel.run("int quotient(int n) {\n    return 1 / n;\n}\nquotient(0)")
    number = answer.reply["execution_count"]
    assert answer.error == "ArithmeticException"
    assert answer.reply["evalue"] == "/ by zero"
    assert f"Cell [{number}], line 2" in answer.traceback and "return 1 / n;" in answer.traceback
    assert f"Cell [{number}], line 4" in answer.traceback
    assert "jdk.jshell" not in answer.traceback and "REPL" not in answer.traceback


def test_compile_errors_point_at_the_place_and_propose_a_name(kernel):
    answer = kernel.run("int fine = 1;\nMath.sqt(fine)")
    assert answer.error == "CompilationError"
    lines = [line for line in answer.traceback.split("\n")]
    at = next(i for i, line in enumerate(lines) if "Math.sqt" in line)
    assert lines[at + 1].replace("\x1b[1m", "").replace("\x1b[0m", "") == " " * lines[at].index("sqt") + "^"
    assert "Did you mean sqrt(…)?" in answer.traceback
    assert "line 2" in answer.traceback


@pytest.mark.parametrize(
    "code, proposal",
    [
        ("new Strin()", "String?"),
        ("Strin s;", "String?"),
        ("rememberd + 1", "remembered?"),
    ],
)
def test_misspelt_names_get_the_nearest(kernel, code, proposal):
    kernel.run("int remembered = 17;")
    assert "Did you mean " + proposal in kernel.run(code).traceback


def test_lines_printed_come_in_batches_and_in_order(kernel):
    answer = kernel.run('for (int i = 0; i < 2000; i++) System.out.println("line " + i);')
    assert answer.text() == "".join(f"line {i}\n" for i in range(2000))
    assert len(answer.of("stream")) < 20


def test_streams_and_displays_keep_their_order(kernel):
    answer = kernel.run('System.out.print("a"); System.err.print("b"); display("c"); System.out.print("d"); "e"')
    kinds = [m["msg_type"] for m in answer.messages if m["msg_type"] != "execute_input"]
    assert kinds == ["stream", "stream", "display_data", "stream", "execute_result"]


def test_printed_characters_are_never_cut(kernel):
    answer = kernel.run('System.out.print("x" + "😀".repeat(5000));')
    assert answer.text() == "x" + "😀" * 5000


def test_display_echoes_nothing_and_can_be_updated(kernel):
    answer = kernel.run('display("first")')
    assert answer.value is None
    shown = answer.of("display_data")[0]
    assert shown["data"]["text/plain"] == "first"
    answer = kernel.run('var handle = display("first");\nhandle.update("second");')
    (first,) = answer.of("display_data")
    (second,) = answer.of("update_display_data")
    assert first["transient"]["display_id"] == second["transient"]["display_id"]
    assert second["data"]["text/plain"] == "second"


def test_null_and_void_show_nothing(kernel):
    assert kernel.run("(Object) null").value is None
    assert kernel.run("Objects.requireNonNull(1); System.gc();").value is None


def test_input_takes_any_character(kernel):
    request = kernel.send("new Scanner(System.in).nextLine().toUpperCase()", allow_stdin=True)
    asked = kernel.client.get_stdin_msg(timeout=20)
    assert asked["msg_type"] == "input_request"
    kernel.client.input("grüße 😀")
    assert kernel.receive(request).value == "GRÜSSE 😀"


def test_input_that_is_not_allowed_says_so(kernel):
    answer = kernel.run("System.in.read()")
    assert answer.error == "IllegalStateException"
    assert "takes no questions" in answer.reply["evalue"]


def test_classes_that_need_each_other(kernel):
    answer = kernel.run("class A { B b; int n() { return 1; } }\nclass B extends A { A a; }\nnew B().n()")
    assert answer.value == "1"


def test_a_class_can_be_declared_again(kernel):
    kernel.run("class C { int n() { return 1; } }\nvar c = new C();")
    assert kernel.run("class C { int n() { return 2; } }\nnew C().n()").value == "2"


def test_cells_behind_a_failed_one_do_not_run(kernel):
    first = kernel.send("Thread.sleep(300); int z = 0; z / z")
    second = kernel.send("int afterwards = 1;")
    assert kernel.reply(first)["status"] == "error"
    assert kernel.reply(second)["status"] == "aborted"


def test_user_expressions(kernel):
    reply = kernel.run("", user_expressions={"two": "1 + 1", "bad": "nothing"}).reply
    assert reply["user_expressions"]["two"]["data"]["text/plain"] == "2"
    assert reply["user_expressions"]["bad"]["status"] == "error"


def test_silent_cells_leave_no_trace(kernel):
    before = kernel.run("1").reply["execution_count"]
    silent = kernel.run("2", silent=True)
    assert silent.of("execute_input") == [] and silent.value is None
    assert kernel.run("3").reply["execution_count"] == before + 1


def test_completion_counts_code_points(kernel):
    code = 'String s = "😀😀"; Math.sq'
    answer = kernel.complete(code)
    assert answer["matches"] == ["sqrt("]
    assert code[answer["cursor_start"] : answer["cursor_end"]] == "sq"


def test_completion_offers_what_fits_and_nothing_of_object(kernel):
    kernel.run("enum Mode { FAST, SLOW }\nvoid set(Mode m) {}")
    matches = kernel.complete("List.of(1).")["matches"]
    assert "stream()" in matches and "hashCode()" not in matches and "wait(" not in matches
    assert len(matches) == len(set(matches))
    assert "FAST" in kernel.complete("set(Mode.")["matches"]


def test_completion_knows_what_the_cell_itself_declares(kernel):
    assert "stream()" in kernel.complete("var fresh = List.of(1);\nfresh.st")["matches"]
    assert "toUpperCase(" in kernel.complete("String newer = null;\nnewer.toUp")["matches"]


def test_imports_complete_packages(kernel):
    for _ in range(40):  # JShell looks for packages in the background
        if "function." in kernel.complete("import java.util.functi")["matches"]:
            return
        time.sleep(0.5)
    raise AssertionError("no package was ever offered")


def test_completion_tells_types_and_signatures(kernel):
    types = kernel.complete("Math.sq")["metadata"]["_jupyter_types_experimental"]
    assert [{**t, "signature": t["signature"][:7]} for t in types] == [
        {"start": 5, "end": 7, "text": "sqrt(", "type": "function", "signature": "(double"}
    ]


def test_unknown_comms_are_closed(kernel):
    kernel.client.shell_channel.send(
        kernel.client.session.msg("comm_open", {"comm_id": "x", "target_name": "none", "data": {}})
    )
    while True:
        message = kernel.client.get_iopub_msg(timeout=10)
        if message["msg_type"] == "comm_close":
            assert message["content"]["comm_id"] == "x"
            break
    assert kernel.reply(kernel.client.comm_info())["comms"] == {}


def test_an_unknown_magic_lists_those_there_are(kernel):
    answer = kernel.run("%mavn a:b:1")
    assert "Did you mean %maven?" in answer.reply["evalue"] and "%jars" in answer.reply["evalue"]


def test_magics_of_ijava(kernel, tmp_path):
    script = tmp_path / "script.jshell"
    script.write_text("int loaded = 40 + 2;")
    assert kernel.run(f"%load {script}\nloaded").value == "42"
    notebook = tmp_path / "book.ipynb"
    notebook.write_text(json.dumps({"cells": [{"cell_type": "code", "source": ["int booked =\n", "7;"]}]}))
    assert kernel.run(f'%load "{notebook}"\nbooked').value == "7"
    assert " ms" in kernel.run("%time Thread.sleep(5);").text()
    assert kernel.run(f"%jars {tmp_path}/*.jar").error == "IllegalArgumentException"
    (tmp_path / "note.txt").write_text("found")
    kernel.run(f"%classpath {tmp_path}")
    code = 'new String(Thread.currentThread().getContextClassLoader().getResourceAsStream("note.txt").readAllBytes())'
    assert kernel.run(code).value == "found"


@pytest.mark.parametrize("prefix", ["HILLOCK", "IJAVA", "JJAVA"])
def test_start_up_by_environment_variables(start, tmp_path, prefix):
    (tmp_path / "first.jshell").write_text("int fromFile = 1;\nthrow new RuntimeException();")
    (tmp_path / "second.jshell").write_text("int fromSecond = 2;")
    kernel = start(
        env={
            prefix + "_STARTUP_SCRIPTS_PATH": str(tmp_path / "*.jshell"),
            prefix + "_STARTUP_SCRIPT": "int fromText = 4;",
            prefix + "_COMPILER_OPTS": "-Xlint:none",
            prefix + "_TIMEOUT": "1500",
        }
    )
    assert kernel.run("fromFile + fromSecond + fromText").value == "7"
    assert kernel.run("while (true) {}").error == "TimeoutException"

"""Jupyter's own conformance suite, with samples in Java."""

import unittest

import jupyter_kernel_test as jkt
from kernels import NAME


class HillockConformance(jkt.KernelTests):
    kernel_name = NAME
    language_name = "java"
    file_extension = ".jshell"

    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("something is wrong");'
    code_generate_error = "int zero = 0; 1 / zero"
    code_clear_output = "clearOutput(false);"
    code_inspect_sample = "Math.max"
    test_pager = None  # help comes by inspection and in the cell: there is no pager to test

    completion_samples = [
        {"text": "Math.sq", "matches": {"sqrt("}},
        {"text": "Intege", "matches": {"Integer"}},
        {"text": '"abc".isE', "matches": {"isEmpty()"}},
    ]
    complete_code_samples = [
        "1 + 1",
        "int x = 3;",
        "int f(int n) {\n    return n;\n}",
        "// only a comment",
        "",
        "%jars lib/*.jar",
        "for (int i = 0; i < 3; i++) System.out.println(i);",
        'var s = """\n    text\n    """;',
        "@Deprecated\nint old() { return 1; }",
        "record P(int x) {}\nnew P(1)",
    ]
    incomplete_code_samples = [
        "int f(int n) {",
        "int x =",
        "Math.max(1,",
        "/* open",
        'var s = """\n    text',
        "class A {\n    int x;",
    ]
    invalid_code_samples = ["int int x = 3;", "x = ) 3;", "class 1A {}"]
    code_execute_result = [
        {"code": "1 + 1", "result": "2"},
        {"code": 'String s = "a";\ns + "b"', "result": "ab"},
        {"code": "record P(int x, int y) {}\nnew P(1, 2)", "result": "P[x=1, y=2]"},
        {"code": "List.of(1, 2)", "result": "[1, 2]"},
        {"code": '"⚡ 😀"', "result": "⚡ 😀"},
        {"code": "Stream.of(3, 1, 2).sorted().toList()", "result": "[1, 2, 3]"},
    ]
    code_display_data = [
        {"code": "display(neuron().inject(2).run(50).plot())", "mime": "image/png"},
        {"code": "display(neuron().inject(2).run(50).table())", "mime": "text/html"},
        {
            "code": 'display(render("a figure").with("image/svg+xml", neuron().run(5).plot().svg()))',
            "mime": "image/svg+xml",
        },
    ]
    code_history_pattern = "1 + 1"
    supported_history_operations = ("tail", "range", "search")


if __name__ == "__main__":
    unittest.main()

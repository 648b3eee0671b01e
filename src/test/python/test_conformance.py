"""Jupyter's own conformance suite, with samples in Java."""

import os
import unittest

import jupyter_kernel_test as jkt

KERNEL = os.environ.get("HILLOCK_KERNEL", "hillock")


class HillockConformance(jkt.KernelTests):
    kernel_name = KERNEL
    language_name = "java"
    file_extension = ".jshell"

    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("something is wrong");'

    completion_samples = [
        {"text": "Math.sq", "matches": ["sqrt("]},
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

    code_inspect_sample = "Math.max"
    code_execute_result = [
        {"code": "1 + 1", "result": "2"},
        {"code": "1 + 1;", "result": "2"},
        {"code": 'String s = "a";\ns + "b"', "result": "ab"},
        {"code": "record P(int x, int y) {}\nnew P(1, 2)", "result": "P[x=1, y=2]"},
        {"code": "List.of(1, 2)", "result": "[1, 2]"},
        {"code": '"⚡ 😀"', "result": "⚡ 😀"},
    ]
    code_generate_error = "int zero = 0; 1 / zero"
    code_history_pattern = "1 + 2*"
    supported_history_operations = ("tail", "range", "search")

    code_clear_output = "clearOutput(false);"


if __name__ == "__main__":
    unittest.main()

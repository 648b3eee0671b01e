"""An interrupt stops what runs, leaves the kernel usable, and no thread burning."""

import os
import subprocess
import time

import pytest
from jupyter_client.kernelspec import KernelSpecManager
from kernels import NAME

SOON = 0.5  # 0.2 s is the aim; a loaded machine may need a moment more


@pytest.mark.parametrize(
    "code",
    [
        "Thread.sleep(30_000);",
        "while (true) {}",
        "while (true) { try { Thread.sleep(1000); } catch (Throwable t) {} }",
        "Runnable loop = () -> { while (true) {} }; loop.run();",
        "IntStream.range(0, 8).parallel().forEach(i -> { while (true) {} });",
        "int twice(int n) { return n == 0 ? 1 : twice(n - 1) + twice(n - 1); }\ntwice(60)",
        "var other = new Thread(() -> { while (true) {} }); other.start(); other.join();",
        "new Scanner(System.in).nextLine()",
    ],
)
def test_stops_and_the_next_cell_works(start, code):
    kernel = start()
    kernel.run("1 + 1")
    answer = kernel.stop(code, after=0.5, allow_stdin=True)
    assert answer.error == "Interrupted"
    assert answer.seconds < SOON
    assert kernel.run("1 + 1").value == "2"
    kernel.idle()


@pytest.fixture
def library(kernel, tmp_path):
    """Compiled code that cells can call and nobody weaves, as in a jar."""
    source = tmp_path / "Poller.java"
    source.write_text("""package library; public class Poller {
        public static String poll() { while (!Thread.interrupted()) {} return "what there was"; }
    }""")
    java = KernelSpecManager().get_kernel_spec(NAME).argv[0]
    subprocess.run([os.path.join(os.path.dirname(java), "javac"), "-d", str(tmp_path), str(source)], check=True)
    kernel.run(f"%classpath {tmp_path}")
    return kernel


def test_library_code_that_polls_stops_and_what_it_returns_is_shown(library):
    answer = library.stop("library.Poller.poll()")
    assert answer.error == "Interrupted" and answer.seconds < SOON
    assert answer.value == "what there was"
    assert library.run("1 + 1").value == "2"


def test_library_code_that_does_not_poll_is_abandoned_and_the_kernel_lives(start):
    kernel = start()
    feature = int(kernel.run("Runtime.version().feature()").value)
    answer = kernel.stop("BigInteger.ONE.shiftLeft(200_000).subtract(BigInteger.ONE).isProbablePrime(100)")
    assert answer.error == "Interrupted"
    assert answer.seconds < 5
    assert kernel.run("1 + 1").value == "2"
    if feature < 20:  # later ones cannot kill a thread
        kernel.idle()


def test_an_interrupt_of_nothing_does_no_harm(kernel):
    kernel.manager.interrupt_kernel()
    time.sleep(0.3)
    assert kernel.run("1 + 1").value == "2"

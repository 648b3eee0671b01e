import pytest

from kernels import Kernel


@pytest.fixture(scope="module")
def kernel():
    running = Kernel()
    yield running
    running.close()


@pytest.fixture
def start():
    """Starts kernels of the test's own."""
    started = []

    def begin(**options):
        started.append(Kernel(**options))
        return started[-1]

    yield begin
    for running in started:
        running.close()

"""A kernel under test, and the few ways to talk to it that the tests need.

HILLOCK_KERNEL names the installed kernel, so that the same suite runs for every JDK.
"""

import os
import time

import psutil
from jupyter_client import KernelManager

NAME = os.environ.get("HILLOCK_KERNEL", "hillock")
PATIENCE = 60


class Answer:
    """What came of one cell: the reply, and the messages on iopub in their order."""

    def __init__(self, reply, messages, seconds):
        self.reply = reply
        self.messages = messages
        self.seconds = seconds

    def of(self, kind):
        return [m["content"] for m in self.messages if m["msg_type"] == kind]

    def text(self, stream="stdout"):
        return "".join(c["text"] for c in self.of("stream") if c["name"] == stream)

    @property
    def shown(self):
        """The data of everything that is not text on a stream, by MIME type."""
        return [m["content"]["data"] for m in self.messages if m["msg_type"] in ("execute_result", "display_data")]

    @property
    def value(self):
        results = self.of("execute_result")
        return results[0]["data"]["text/plain"] if results else None

    @property
    def error(self):
        return self.reply["ename"]

    @property
    def traceback(self):
        return "\n".join(self.reply["traceback"])


class Kernel:
    def __init__(self, env=None, folder=None, name=NAME):
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel(env={**os.environ, **(env or {})}, cwd=folder and str(folder))
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)
        self.process = psutil.Process(self.manager.provisioner.pid)

    def send(self, code, **options):
        options.setdefault("allow_stdin", False)
        return self.client.execute(code, **options)

    def receive(self, request, started=None):
        started = started or time.time()
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") != request:
                continue
            if message["msg_type"] == "status":
                if message["content"]["execution_state"] == "idle":
                    break
                continue
            messages.append(message)
        return Answer(self.reply(request), messages, time.time() - started)

    def reply(self, request, channel="shell"):
        while True:
            message = getattr(self.client, f"get_{channel}_msg")(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == request:
                return message["content"]

    def run(self, code, **options):
        started = time.time()
        return self.receive(self.send(code, **options), started)

    def stop(self, code, after=0.3, **options):
        """Interrupts a cell once it has begun to run; the seconds are those from the interrupt to its end."""
        request = self.send('System.out.println("begun");\n' + code, **options)
        while self.client.get_iopub_msg(timeout=PATIENCE)["msg_type"] != "stream":
            pass
        time.sleep(after)
        started = time.time()
        self.manager.interrupt_kernel()
        return self.receive(request, started)

    def complete(self, code, at=None):
        return self.reply(self.client.complete(code, at))

    def inspect(self, code, at=None):
        return self.reply(self.client.inspect(code, at))

    def is_complete(self, code):
        return self.reply(self.client.is_complete(code))

    def cpu(self, seconds=1.0):
        """The part of one processor that the kernel uses while nobody asks it anything."""
        before = self.process.cpu_times()
        time.sleep(seconds)
        after = self.process.cpu_times()
        return (after.user + after.system - before.user - before.system) / seconds

    def idle(self):
        """Waits until the background work of a start is done."""
        for _ in range(60):
            if self.cpu(0.5) < 0.1:
                return
        raise AssertionError("the kernel never came to rest")

    def close(self):
        self.client.stop_channels()
        if self.manager.is_alive():
            self.manager.shutdown_kernel(now=True)

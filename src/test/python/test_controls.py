"""Live controls by the protocol of Jupyter widgets, as a front end sees them."""

from __future__ import annotations

import time

import pytest
from kernels import PATIENCE

VIEW = "application/vnd.jupyter.widget-view+json"
CELL = 'interact(slider("x", 0, 10), choice("sign", 1, -1), (x, sign) -> sign * 2 * x)'


class Widgets:
    """What a front end keeps of the models it hears of, and how it moves a control."""

    def __init__(self, kernel):
        self.kernel = kernel
        self.models = {}

    def show(self, code, **options):
        """Runs a cell as JupyterLab does; the model of the box that it shows."""
        answer = self.kernel.run(code, allow_stdin=True, **options)
        assert answer.reply["status"] == "ok", answer.reply
        for message in answer.messages:
            self.hear(message)
        return answer, answer.shown[-1][VIEW]["model_id"]

    def hear(self, message):
        content = message["content"]
        if message["msg_type"] == "comm_open":
            assert content["target_name"] == "jupyter.widget"
            assert message["metadata"]["version"].startswith("2.")
            self.models[content["comm_id"]] = {}
        if message["msg_type"] == "comm_close":
            self.models.pop(content["comm_id"])
        elif message["msg_type"].startswith("comm_") and content["comm_id"] in self.models:
            model = self.models[content["comm_id"]]
            model.update(content["data"]["state"])
            for path, buffer in zip(content["data"].get("buffer_paths", []), message["buffers"]):
                model[path[0]] = bytes(buffer)

    def send(self, comm, data, kind="comm_msg", **content):
        message = self.kernel.client.session.msg(kind, {"comm_id": comm, "data": data, **content})
        self.kernel.client.shell_channel.send(message)
        return message["header"]["msg_id"]

    def move(self, comm, **state):
        return self.send(comm, {"method": "update", "state": state, "buffer_paths": []})

    def settle(self, request):
        """Hears all until the request is done; the number of messages that changed a model."""
        changes = 0
        while True:
            message = self.kernel.client.get_iopub_msg(timeout=PATIENCE)
            self.hear(message)
            changes += message["msg_type"] == "comm_msg"
            idle = message["msg_type"] == "status" and message["content"]["execution_state"] == "idle"
            if idle and message["parent_header"].get("msg_id") == request:
                return changes

    def words(self, box):
        return self.models[f"{box}-words"]["value"]


@pytest.fixture(scope="module")
def widgets(kernel):
    return Widgets(kernel)


def test_a_moved_control_changes_what_is_shown(widgets):
    answer, box = widgets.show(CELL)
    assert set(answer.shown[-1]) == {VIEW, "text/html", "text/plain"}
    assert "10.0" in widgets.words(box)
    widgets.settle(widgets.move(f"{box}-0", value=3))
    assert "6.0" in widgets.words(box)
    widgets.settle(widgets.move(f"{box}-1", index=1))
    assert "-6.0" in widgets.words(box)


def test_a_figure_comes_as_bytes_in_all_forms(widgets):
    answer, box = widgets.show('interact(slider("i", 0, 5), i -> neuron().inject(i).run(50).plot())')
    assert set(answer.shown[-1]) == {VIEW, "image/png", "text/html", "text/plain"}
    before = widgets.models[f"{box}-image"]["value"]
    widgets.settle(widgets.move(f"{box}-0", value=4))
    assert widgets.models[f"{box}-image"]["value"] != before
    assert widgets.models[f"{box}-image"]["value"].startswith(b"\x89PNG")


def test_of_many_positions_at_once_the_newest_wins_and_no_queue_is_worked_off(widgets):
    slow = "java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);"
    _, box = widgets.show(f'interact(slider("x", 0, 100), x -> {{ {slow} return x; }}).frames(1)')
    for x in range(100):
        last = widgets.move(f"{box}-0", value=x)
    changes = widgets.settle(last)
    assert ">99<" in widgets.words(box).replace(".0", "")
    assert changes < 50


def test_positions_and_cells_are_taken_in_their_order(widgets, kernel):
    _, box = widgets.show(
        'var seen = new ArrayList<Double>();\ninteract(slider("x", 0, 9), x -> { seen.add(x); return x; })'
    )
    widgets.move(f"{box}-0", value=7)
    assert kernel.run("seen.get(seen.size() - 1)").value == "7.0"


def test_what_a_thread_prints_stays_with_its_cell_when_a_control_is_moved(widgets, kernel):
    answer, box = widgets.show("""
        var seen = new java.util.concurrent.atomic.AtomicReference<Double>(0.0);
        new Thread(() -> {
            while (seen.get() != 3) Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(300_000_000);
            System.out.println("late");
        }).start();
        interact(slider("x", 0, 10), x -> { seen.set(x); return x; }).frames(1)""")
    widgets.settle(widgets.move(f"{box}-0", value=3))
    while True:
        message = kernel.client.get_iopub_msg(timeout=PATIENCE)
        if message["msg_type"] == "stream":
            break
    assert message["content"]["text"] == "late\n"
    assert message["parent_header"]["msg_id"] == answer.messages[0]["parent_header"]["msg_id"]


def test_an_error_is_shown_in_its_own_words_and_passes(widgets):
    _, box = widgets.show('interact(slider("rm", -10, 50), rm -> neuron().rm(rm).tau())')
    widgets.settle(widgets.move(f"{box}-0", value=-3))
    assert "neuron.rm must be &gt; 0 MΩ, but was -3.0." in widgets.words(box)
    widgets.settle(widgets.move(f"{box}-0", value=3))
    assert "3.0" in widgets.words(box) and "must" not in widgets.words(box)


def test_an_interrupt_ends_what_a_control_has_set_off(widgets, kernel):
    _, box = widgets.show('interact(toggle("hang"), hang -> { while (hang) {} return "free"; }).frames(1)')
    request = widgets.move(f"{box}-0", value=True)
    time.sleep(0.5)
    kernel.manager.interrupt_kernel()
    widgets.settle(request)
    assert "Interrupted" in widgets.words(box)
    assert kernel.run("1 + 1").value == "2"
    widgets.settle(widgets.move(f"{box}-0", value=False))
    assert "free" in widgets.words(box)


def test_a_cell_that_is_run_again_leaves_nothing_open(widgets, kernel):
    _, first = widgets.show(CELL)
    open_then = kernel.reply(kernel.client.comm_info("jupyter.widget"))["comms"]
    answer, second = widgets.show(CELL)
    assert first != second
    assert [m["msg_type"] for m in answer.messages].count("comm_close") > 0
    assert len(kernel.reply(kernel.client.comm_info("jupyter.widget"))["comms"]) == len(open_then)
    assert first not in widgets.models and second in widgets.models


def test_a_page_that_is_loaded_anew_gets_the_models_back(widgets, kernel):
    _, box = widgets.show('interact(slider("i", 0, 5), i -> neuron().inject(i).run(50).plot())')
    widgets.settle(widgets.move(f"{box}-0", value=4))
    widgets.send("manager", {}, kind="comm_open", target_name="jupyter.widget.control")
    request = widgets.send("manager", {"method": "request_states"})
    while True:
        message = kernel.client.get_iopub_msg(timeout=PATIENCE)
        if message["parent_header"].get("msg_id") == request and message["msg_type"] == "comm_msg":
            break
    data = message["content"]["data"]
    assert data["method"] == "update_states"
    assert data["states"][f"{box}-0"]["state"]["value"] == 4
    assert data["states"][box]["model_name"] == "VBoxModel"
    at = data["buffer_paths"].index([f"{box}-image", "state", "value"])
    assert bytes(message["buffers"][at]) == widgets.models[f"{box}-image"]["value"]


def test_who_runs_a_notebook_without_looking_gets_frames_and_no_widgets(kernel):
    answer = kernel.run(CELL)
    assert answer.of("comm_open") == []
    assert set(answer.shown[-1]) == {"text/html", "text/plain"}
    assert answer.value.startswith("interact at x = 5.0, sign = 1 of ")

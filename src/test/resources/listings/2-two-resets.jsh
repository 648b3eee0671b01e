var n = neuron().rm(10).cm(1).threshold(15);
compare(n.reset(ZERO).inject(12).dt(1).run(50),           // 500 Hz
        n.reset(LINEAR).inject(12).dt(1).run(50));        // 714 Hz; panels are named after the verb that differs
overlay(n.reset(ZERO).fI(range(0, 20, 0.1), 1), n.reset(LINEAR).fI(range(0, 20, 0.1), 1));

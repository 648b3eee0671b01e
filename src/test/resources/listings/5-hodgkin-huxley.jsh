hodgkinHuxley().temperature(6.3).inject(step(10).from(5).to(55)).dt(0.01).record(V, GATES, I).run(60).plot();

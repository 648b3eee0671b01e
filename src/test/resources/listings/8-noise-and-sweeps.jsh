var n = neuron().rm(10).cm(1).threshold(15);
n.inject(noise(1.4, 0.6).tau(5)).seed(3).run(1000).spikes().isiHistogram(30);
sweep("tau_ms", range(5, 30, 1)).and("sd_nA", linspace(0, 2, 21)).trials(20).seed(7)
    .run((tau, sd) -> neuron().rm(10).cm(tau / 10).inject(noise(1.4, sd).tau(5)).run(2000))
    .measure("rate_Hz", Run::rate).measure("cv", Run::cv).heatMap("cv");

var n = neuron().rm(10).cm(1).threshold(15);
n.refractory(2).fI(range(0, 6, 0.05)).against("exact", i -> 10*i <= 15 ? 0 : 1000 / (2 - n.tau()*Math.log(1 - 15/(10*i)))).plot();
lapicque().rm(10).cm(1).threshold(15).strengthDuration(logspace(0.1, 300, 40))
    .against("Lapicque", d -> 1.5 / (1 - Math.exp(-d / 10))).plot();

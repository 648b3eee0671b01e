var n = membrane().rm(10).cm(1);                          // passive: no threshold; tau = 10 ms
var r = n.inject(step(1).from(10).to(60)).run(100);
r.plot();                                                 // V and I on one time axis
r.table();                                                // Tablesaw: t_ms, v_mV, i_nA
n.inject(samples(new double[]{0, .5, 1.5, 2.5, 0}, 10)).run(100).plot();                       // any piecewise-constant current
n.inject(column(Table.read().csv("clamp.csv"), "t_ms", "i_nA").plus(sine(0.2, 40))).run(500).save("out.csv");

var lif = neuron().rm(20).cm(1).threshold(20).reset(to(10)).refractory(2);
var drive = poissonDrive(1000, 20, delta(0.1));
var exc = population("exc", 10_000, lif).driven(drive);
var inh = population("inh", 2_500, lif).driven(drive);
var net = network(exc.to(exc, inh).fixedInDegree(1000).synapse(delta(0.1)).delay(1.5),
                  inh.to(exc, inh).fixedInDegree(250).synapse(delta(-0.5)).delay(1.5)).record(exc, 50, SPIKES).seed(7);
net.run(600).raster();                                                                    // raster above, population rate below

var c = neuron().rm(100).cm(0.2).vRest(-49).threshold(-50).reset(to(-60)).refractory(5);  // rest above threshold: the published model
var e = population("exc", 3200, c).start(uniform(-60, -50));
var i = population("inh", 800, c).start(uniform(-60, -50));
network(e.to(e, i).probability(0.02).synapse(current(0.0162).tau(5)), i.to(e, i).probability(0.02).synapse(current(-0.09).tau(10))).seed(1).run(1000).raster();

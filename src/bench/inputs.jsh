// The experiment `inputs` of Plasticity.java as a user's script: SEED=1 ./hillock jshell src/bench/inputs.jsh
var greatest = 1e-4 // µS, a hundredth of the leak
var rule = stdp().aPlus(0.01).aMinus(0.0105).tauPlus(20).tauMinus(20).bounds(0, greatest)
var cell = population("cell", 1, neuron().rm(100).cm(0.1).vRest(-74).threshold(-54).reset(to(-60)))
var learning = poisson("input", 1000, 15).to(cell).allToAll().synapse(conductance(uniform(0, greatest)).tau(5).reversal(0)).plastic(rule)
var run = network(learning).record(cell, SPIKES).seed(Long.parseLong(System.getenv("SEED"))).run(100000)
var weights = run.weights(learning)
System.out.printf(Locale.ROOT, "RESULT {\"rate\": %s, \"low\": %s, \"high\": %s}%n", run.rate(cell), weights.shareBelow(0.2 * greatest), 1 - weights.shareBelow(0.8 * greatest))

neuron().rm(10).cm(1).threshold(15).inject(2).run(100)

membrane().rm(10).cm(1).inject(step(1).from(10).to(60)).run(100).plot()

lapicque().rm(10).cm(1).threshold(15).strengthDuration(logspace(0.1, 300, 40)).plot()

neuron().leakFree().reset(LINEAR).inject(12).dt(1).run(50)

neuron().vRest(-65).threshold(-50).reset(to(-70)).refractory(2).inject(2).run(100)

neuron().reset(linear(10)).inject(2).run(100)

neuron().start(5).inject(1).run(50).plot()

neuron().rm(10).cm(1).tau()

var cell = mystery(1); cell.inject(step(1).from(10).to(60)).run(100).plot()

hodgkinHuxley().inject(step(10).from(5).to(55)).record(V, GATES, I).run(60).plot()

hodgkinHuxley().temperature(20).inject(20).run(30).plot()

hodgkinHuxley().param("gNa", 150).inject(10).run(50)

izhikevich(0.02, 0.2, -65, 8).inject(10).run(200)

izhikevich(Izhikevich.Pattern.TONIC_BURSTING).run().plot()

adex().inject(0.5).run(500).phasePlane()

exponential().inject(1).run(200)

quadratic().inject(1).run(200)

fitzHughNagumo().inject(0.5).run(200).phasePlane()

morrisLecar(1).inject(50).run(500)

gif().inject(2).run(200)

equations("v' = (I - v)/10").spikeWhen("v > 1").reset("v = 0").inject(1.5).run(100)

ohm(1e7)

kOhm(10_000)

MOhm(10)

GOhm(0.1)

neuron().cm(pF(250)).tau()

nF(1)

uF(0.001)

pS(500)

conductance(nS(6))

uS(0.006)

uV(500)

mV(15)

neuron().vRest(volt(-0.07))

pA(500)

nA(2)

uA(0.01)

us(500)

neuron().refractory(ms(2))

sec(0.1)

neuron().inject(step(2).from(10).to(60)).run(100).plot()

neuron().inject(pulses(20, 1, 20).from(10).count(5)).run(120).plot()

neuron().inject(ramp(0, 3, 100).from(10)).run(120).plot()

membrane().inject(sine(1, 40)).run(100).plot()

membrane().inject(whiteNoise(0, 1)).seed(3).run(200).plot()

neuron().inject(noise(1.4, 0.6).tau(5)).seed(3).run(1000).spikes().isiHistogram(30)

membrane().inject(samples(new double[] {0, 0.5, 1.5, 2.5, 0}, 10)).run(60).plot()

var table = neuron().inject(2).run(50).table(); membrane().inject(column(table, "t_ms", "i_nA")).run(50).plot()

neuron().inject(2).run(50).save("clamp.csv"); membrane().inject(csv("clamp.csv", "t_ms", "i_nA")).run(50).plot()

membrane().synapse(delta(5), 10, 30, 35).run(80).plot()

membrane().synapse(current(1).tau(5), 10, 30).run(80).plot()

membrane().vRest(-70).synapse(conductance(0.05).tau(5).reversal(0), 10).run(60).plot()

var input = poisson("input", 20, 50); var cell = population("cell", 1, neuron().vRest(-70).threshold(-50).reset(to(-60))); network(input.to(cell).allToAll().synapse(nmda(0.002))).seed(1).run(300).raster()

membrane().synapse(delta(0.5), poisson(1000)).seed(1).run(200).plot()

var table = neuron().inject(2).run(100).spikes().table(); membrane().synapse(delta(2), spikes(table, "spike_ms")).run(100).plot()

range(0, 5, 0.5)

linspace(0, 2, 21)

logspace(0.1, 300, 40)

neuron().fI(range(0, 6, 0.05)).plot()

neuron().refractory(2).fI(range(0, 6, 0.05)).against("exact", i -> 10 * i <= 15 ? 0 : 1000 / (2 - 10 * Math.log(1 - 15 / (10 * i)))).plot()

membrane().impedance(logspace(1, 1000, 30))

sweep("i_nA", linspace(1, 4, 31)).run(i -> neuron().inject(i).run(500)).measure("rate_Hz", Run::rate).curve("rate_Hz").plot()

bifurcation("i_nA", range(0, 1, 0.05), i -> fitzHughNagumo().inject(i), 200, 300).plot()

compare(neuron().reset(ZERO).inject(12).dt(1).run(50), neuron().reset(LINEAR).inject(12).dt(1).run(50))

gallery(2, neuron().inject(2).run(100), neuron().inject(3).run(100))

overlay(neuron().reset(ZERO).fI(range(0, 10, 0.1), 1), neuron().reset(LINEAR).fI(range(0, 10, 0.1), 1))

stack(neuron().fI(range(0, 6, 0.1)), neuron().refractory(5).fI(range(0, 6, 0.1)))

curve("time", "ms", range(0, 50, 1), "decay", "mV", java.util.Arrays.stream(range(0, 50, 1)).map(t -> 10 * Math.exp(-t / 10)).toArray()).plot()

histogram(neuron().inject(noise(1.4, 0.6)).seed(1).run(2000).spikes().intervals(), 20, "interval", "ms")

check("tau").near(neuron().rm(10).cm(1).tau(), 10, 0.1)

var cells = population("cells", 100, neuron()).inject(step(1), values(linspace(1.4, 2.4, 100))); network(cells).run(200).raster()

var exc = population("exc", 80, neuron()).inject(1.6); network(exc.to(exc).probability(0.1).synapse(delta(0.2)).delay(1.5)).seed(1).run(200).raster()

var input = poisson("input", 100, 15); var cell = population("cell", 1, neuron()); network(input.to(cell).allToAll().synapse(delta(0.3))).seed(1).run(500).raster()

var input = spikeTrains("input", new double[][] {{10, 20}, {15}}); var cell = population("cell", 1, neuron()); network(input.to(cell).allToAll().synapse(delta(5))).run(50).raster()

var driven = population("cells", 50, neuron()).driven(poissonDrive(1000, 10, delta(0.15))); network(driven).seed(1).run(300).raster()

var cells = population("cells", 50, neuron()).start(uniform(0, 15)).inject(1.6); network(cells).seed(1).run(100).raster()

var cells = population("cells", 50, neuron()).start(normal(5, 2)).inject(1.6); network(cells).seed(1).run(100).raster()

var exc = population("exc", 50, neuron()).inject(1.6); network(exc.to(exc).fixedInDegree(5).synapse(delta(logNormal(0.2, 0.1)))).seed(1).run(100).raster()

var cells = population("cells", 50, neuron()).inject(step(1), byIndex(k -> 1.4 + 0.02 * k)); network(cells).run(100).raster()

var exc = population("exc", 50, neuron()).inject(1.6); network(exc.to(exc).allToAll().synapse(delta(byPair((i, j) -> i < j ? 0.1 : 0)))).run(100).raster()

var pair = population("pair", 2, neuron()).inject(step(1), values(1.6, 1)); network(pair.to(pair).allToAll().synapse(gap(0.02))).run(100).raster()

brunel(5, 2).run(50).raster()

cuba().run(200).raster()

coba().run(200).raster()

cobaHH(400).run(20).raster()

izhikevich2003().run(500).raster()

microcircuit(0.02).run(100).raster()

stdp().aPlus(0.01).tauPlus(20).window().plot()

stdp().measure(range(-80, 80, 10), 60, 1000).plot()

tripletStdp().hippocampus().window().plot()

voltageStdp()

rewardStdp()

inhibitoryStdp().window().plot()

shortTerm(0.5, 800, 0)

normalize(1)

oja()

bcm()

prePostPre(10, 10, 60, 1000)

postPrePost(10, 10, 60, 1000)

quadruplets(10, 5, 60, 1000)

spikePairs(new double[] {10, 30}, new double[] {15, 35})

poissonPair(20, 20, 10_000, 1)

uciDigits()

stdpLayer(20)

onnx("networks/digits-mlp.onnx").toSpiking(neuron().leakFree().reset(LINEAR)).normalize(uciDigits().training(), 99.9).classify(uciDigits().test(), 16)

images(new double[][] {{0, 0.5}, {1, 0.2}}, new int[] {0, 1})

digits()

stdp().apply(pairs(10, 60, 1000)).plot()

scaling(1)

plasticity("""
        x' = -x/20                  # pre
        y' = -y/20                  # post
        on pre:  w = w - 0.00525*y; x = x + 1
        on post: w = w + 0.005*x;   y = y + 1
        """).bounds(0, 1).window().plot()

var sheet = population("sheet", 100, neuron()).grid(10).inject(1.6); network(sheet.to(sheet).byDistance(d -> Math.exp(-d)).synapse(delta(byDistance(d -> 0.2 / (1 + d))))).seed(1).run(100).raster()

var cells = population("cells", 10, adex()).inject(0.7); network(cells).record(cells, 2, variable("w")).run(200).raster()

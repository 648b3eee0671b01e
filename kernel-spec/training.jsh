IntStream.range(0, 3).mapToDouble(i -> i * i).sum()
var list = new ArrayList<String>(List.of("a", "b")); list
System.out.println(1 + 1);
var n = neuron().rm(10).cm(1).threshold(15)
n.inject(2).run(100)
n.inject(2).run(100).spikes().count()
hodgkinHuxley().inject(10).run(20)
hodgkinHuxley().method(EXPONENTIAL_EULER).inject(10).run(20)
izhikevich(0.02, 0.2, -65, 8).inject(10).run(50)
for (int i = 0; i < 3; i++) System.out.println("out " + i);
var cells = population("cells", 400, n).inject(step(1), values(linspace(1.5, 2, 400)))
network(cells).dt(0.1).run(50).cost().spikes()
network(population("refractory", 400, n.refractory(2)).inject(2)).run(20)
network(population("hh", 400, hodgkinHuxley().method(EXPONENTIAL_EULER)).inject(10)).dt(0.1).run(2)
network(population("izhikevich", 400, izhikevich(0.02, 0.2, -65, 8)).inject(10)).run(20)
cuba().run(20)

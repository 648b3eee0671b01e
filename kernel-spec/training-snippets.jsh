double square(double x) { return x * x; }
IntStream.range(0, 3).mapToDouble(i -> square(i)).sum()
var list = new ArrayList<String>(List.of("a", "b")); list
System.out.println(1 + 1);
neuron().rm(10).cm(1).threshold(15).inject(2).run(100)

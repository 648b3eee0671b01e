interact(slider("rm", 1, 50), slider("current", 0, 5), (rm, i) -> neuron().rm(rm).cm(1).inject(i).run(200).plot());
interact(slider("rm", 1, 50).start(10), choice("reset", ZERO, LINEAR), toggle("noise"),
         (rm, reset, noise) -> neuron().rm(rm).reset(reset).inject(noise ? noise(2, 1).tau(5) : step(2)).run(100));
var myAnswer = 10 * Math.log(2);
check("chronaxie").near(myAnswer, 6.93, 0.01);

var images = uciDigits().test();
var labels = images.labels();
var spiking = onnx("mlp.onnx").toSpiking(neuron().reset(LINEAR)).normalize(images, 99.9);
spiking.mapping();
var score = spiking.classify(images, labels, 64);
score.accuracyOverTime();
score.confusion();
spiking.diagnose(images);

package org.hillock.convert;

import java.util.ArrayList;
import org.hillock.ann.ChannelScale;
import org.hillock.ann.Convolution;
import org.hillock.ann.Dense;
import org.hillock.ann.Examples;
import org.hillock.ann.Layer;
import org.hillock.ann.Operation;
import org.hillock.ann.Presentation;
import org.hillock.ann.Relu;
import org.hillock.ann.Tensor;
import org.hillock.ann.TrainedNetwork;
import org.hillock.engine.Progress;
import org.hillock.record.LayerRates;

/**
 * Biases moved, layer by layer from the input on, by what the rates of a channel lack on average of its activations over some examples: what
 * cutting off, rounding and the leak take away is given back. Where what goes into a ReLU has no bias, as in a sum, or goes elsewhere as
 * well, nothing is moved.
 *
 * <p>Reference: Y. Li, S. Deng, X. Dong, R. Gong, S. Gu, <i>A free lunch from ANN: towards efficient, accurate spiking neural networks
 * calibration</i>, ICML 2021, arXiv 2106.06984, section 3.3.
 */
public final class Calibration {
    private Calibration() {}

    /** The trained network with the biases to convert. */
    public static TrainedNetwork of(
            TrainedNetwork trained,
            ReluMapping mapping,
            Scales scales,
            Examples examples,
            Presentation how,
            Progress progress) {
        var corrected = trained;
        var relus = Relu.places(trained);
        for (int r = 0; r < relus.size(); r++) {
            int biased = trained.layers().get(relus.get(r)).inputs().get(0);
            if (biased == Layer.PICTURE || !hasBias(trained, biased)) continue;
            var spiking = Conversion.of(corrected, mapping, scales).spiking();
            int done = r;
            Progress here = fraction -> progress.reached((done + fraction) / relus.size());
            var rates =
                    Diagnosis.of(trained, spiking, scales, examples, how, here).get(r);
            corrected = moved(corrected, biased, lacking(trained, relus.get(r), rates));
        }
        return corrected;
    }

    private static boolean hasBias(TrainedNetwork network, int k) {
        var operation = network.layers().get(k).operation();
        long readers = network.layers().stream()
                .flatMap(l -> l.inputs().stream())
                .filter(i -> i == k)
                .count();
        return readers == 1
                && (operation instanceof Dense
                        || operation instanceof Convolution
                        || operation instanceof ChannelScale);
    }

    private static float[] lacking(TrainedNetwork trained, int relu, LayerRates rates) {
        var shape = trained.shape(relu);
        var lacking = new double[shape.channels()];
        for (int k = 0; k < rates.rates().length; k++)
            lacking[k % shape.size() / shape.area()] += rates.activations()[k] - rates.rates()[k];
        var mean = new float[lacking.length];
        for (int c = 0; c < mean.length; c++) mean[c] = (float) (lacking[c] * shape.channels() / rates.rates().length);
        return mean;
    }

    private static TrainedNetwork moved(TrainedNetwork network, int place, float[] more) {
        var layers = new ArrayList<>(network.layers());
        var layer = layers.get(place);
        layers.set(place, new Layer(layer.name(), moved(layer.operation(), more), layer.inputs()));
        return TrainedNetwork.of(network.input(), layers);
    }

    private static Operation moved(Operation operation, float[] more) {
        if (operation instanceof Dense d) return new Dense(d.weights(), sum(d.bias(), more));
        if (operation instanceof Convolution c)
            return new Convolution(c.weights(), sum(c.bias(), more), c.window(), c.groups());
        var scale = (ChannelScale) operation;
        var factor = new float[more.length];
        var shift = new float[more.length];
        for (int c = 0; c < more.length; c++) {
            factor[c] = scale.factor(c);
            shift[c] = scale.shift(c) + more[c];
        }
        return new ChannelScale(Tensor.of(factor, more.length), Tensor.of(shift, more.length));
    }

    private static Tensor sum(Tensor bias, float[] more) {
        var values = bias.values();
        for (int c = 0; c < values.length; c++) values[c] += more[c];
        return Tensor.of(values, values.length);
    }
}

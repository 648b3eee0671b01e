package org.hillock.engine.ann;

import org.hillock.ann.Convolution;
import org.hillock.ann.Dense;
import org.hillock.ann.Shape;

/** Which outputs each input of a layer reaches, and with what weight, in the order of {@link Shape}. */
interface FanOut {
    void each(int input, Target target);

    /** Hears of an output. */
    interface Target {
        void met(int output, float weight);
    }

    /** How many weights so many inputs meet. */
    default long weights(int inputs) {
        var count = new long[1];
        for (int i = 0; i < inputs; i++) each(i, (output, weight) -> count[0]++);
        return count[0];
    }

    static FanOut of(Dense dense) {
        return (input, target) -> {
            for (int j = 0, k = input; j < dense.outputs(); j++, k += dense.inputs())
                target.met(j, dense.weights().at(k));
        };
    }

    static FanOut of(Convolution convolution, Shape from) {
        var taps = Taps.of(convolution.window(), from);
        int ins = convolution.inputs() / convolution.groups(), outs = convolution.outputs() / convolution.groups();
        int area = convolution.window().area(), wide = convolution.window().columns();
        return (input, target) -> {
            int pixel = input % from.area(), channel = input / from.area(), group = channel / ins;
            for (int k = taps.start()[pixel]; k < taps.start()[pixel + 1]; k++)
                for (int c = 0; c < taps.count()[k]; c++) {
                    int tap = taps.tap()[k] + c;
                    int mirrored = tap / wide * wide + wide - 1 - tap % wide;
                    for (int o = group * outs; o < (group + 1) * outs; o++)
                        target.met(
                                o * taps.places() + taps.place()[k] + c,
                                convolution.weights().at((o * ins + channel % ins) * area + mirrored));
                }
        };
    }
}

package org.hillock.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.hillock.model.Pictures;

/**
 * Handwritten digits of 8 × 8 pixels: E. Alpaydin, C. Kaynak, Optical Recognition of Handwritten Digits, UCI Machine Learning Repository,
 * 1998, doi 10.24432/C50P49, licence CC BY 4.0; those that scikit-learn has too.
 */
public final class UciDigits {
    private static final String FILE = "uci-digits.csv.gz";
    private static final int COUNT = 1797;
    private static final int SIDE = 8;
    private static final int INK = 16;

    private UciDigits() {}

    /** All 1,797, in the order of the file. */
    public static Pictures read() {
        var pixels = new byte[COUNT * SIDE * SIDE];
        var labels = new byte[COUNT];
        try (var packed = Objects.requireNonNull(UciDigits.class.getResourceAsStream(FILE), FILE);
                var text = new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.US_ASCII);
                var lines = new BufferedReader(text)) {
            for (int k = 0; k < COUNT; k++) {
                var numbers = lines.readLine().split(",");
                for (int i = 0; i < SIDE * SIDE; i++) {
                    double ink = Integer.parseInt(numbers[i]) / (double) INK;
                    pixels[k * SIDE * SIDE + i] = (byte) Math.round(Pictures.WHITE * ink);
                }
                labels[k] = Byte.parseByte(numbers[SIDE * SIDE]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " could not be read: " + e.getMessage(), e);
        }
        return Pictures.of(SIDE, SIDE, pixels, labels);
    }
}

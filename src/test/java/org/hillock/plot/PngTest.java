package org.hillock.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    private static void comesBack(int type, int colours) throws IOException {
        var image = new BufferedImage(173, 131, type);
        var random = new Random(5);
        for (int y = 0; y < 131; y++)
            for (int x = 0; x < 173; x++) image.setRGB(x, y, random.nextInt(colours) * 739 + (random.nextInt() << 24));
        var back = ImageIO.read(new ByteArrayInputStream(Png.encode(image, 2)));
        for (int y = 0; y < 131; y++)
            for (int x = 0; x < 173; x++) assertThat(back.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
    }

    @Test
    void few_colours_come_back_exactly() throws IOException {
        comesBack(BufferedImage.TYPE_INT_RGB, 200);
    }

    @Test
    void very_many_colours_come_back_exactly() throws IOException {
        comesBack(BufferedImage.TYPE_INT_RGB, 22_000);
    }

    @Test
    void transparency_comes_back() throws IOException {
        comesBack(BufferedImage.TYPE_INT_ARGB, 300);
    }
}

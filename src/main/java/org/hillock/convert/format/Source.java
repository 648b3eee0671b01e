package org.hillock.convert.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.hillock.engine.Memory;
import org.jspecify.annotations.Nullable;

/** The border where a file is read: whatever is wrong with what stands in it is refused by the word that reads it and by its name. */
final class Source {
    /** The most bytes that a file, or what is packed in it, may have. */
    static final long MOST = 1 << 30;

    private Source() {}

    interface Reader<T> {
        T read(Path file) throws IOException;
    }

    static <T> T read(String word, Path file, Reader<T> reader) {
        if (!Files.isRegularFile(file)) throw new IllegalArgumentException(word + ": there is no file " + file + ".");
        try {
            if (Files.size(file) > MOST) throw new IllegalArgumentException("has more than " + MOST + " bytes.");
            return reader.read(file);
        } catch (IllegalArgumentException e) {
            throw refused(word, file, e.getMessage());
        } catch (EOFException e) {
            throw refused(word, file, "ends too early.");
        } catch (ZipException e) {
            throw refused(word, file, "is damaged: " + e.getMessage() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(word + ": " + file + " could not be read: " + e.getMessage(), e);
        }
    }

    /** Says all there is to say: without the causes, which have the same sentence in the words of a library. */
    private static IllegalArgumentException refused(String word, Path file, @Nullable String why) {
        return new IllegalArgumentException(word + ": " + file + ": " + why + Kind.hint(word, file));
    }

    /** The bytes of a file, if there is room for them. */
    static ByteBuffer bytes(Path file) throws IOException {
        room(Files.size(file));
        return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws IllegalArgumentException if the heap has no room for so many bytes, before they are taken */
    static void room(double bytes) {
        if (!Memory.has(bytes))
            throw new IllegalArgumentException(
                    "needs " + Memory.text(bytes) + " of memory, but only " + Memory.text(Memory.freeForArrays())
                            + " of the heap are free. Start Java with a larger heap: -Xmx.");
    }
}

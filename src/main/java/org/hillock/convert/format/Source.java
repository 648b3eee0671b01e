package org.hillock.convert.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

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
            throw new IllegalArgumentException(word + ": " + file + ": " + e.getMessage(), e);
        } catch (EOFException e) {
            throw new IllegalArgumentException(word + ": " + file + ": ends too early.", e);
        } catch (ZipException e) {
            throw new IllegalArgumentException(word + ": " + file + ": is damaged: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException(word + ": " + file + " could not be read: " + e.getMessage(), e);
        }
    }
}

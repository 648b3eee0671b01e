package org.hillock.kernel.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;
import javax.tools.SimpleJavaFileObject;

/** A class in a jar, which is opened when the first of its classes is read. */
final class JarClass extends SimpleJavaFileObject {
    /** For as long as the process lives: a cell may need a class of theirs at any time. */
    private static final Map<Path, ZipFile> OPENED = new ConcurrentHashMap<>();

    private final Path jar;
    private final String binaryName;

    JarClass(Path jar, String binaryName) {
        super(URI.create("class:///" + binaryName.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        this.jar = jar;
        this.binaryName = binaryName;
    }

    String binaryName() {
        return binaryName;
    }

    @Override
    public InputStream openInputStream() throws IOException {
        ZipFile zip = opened();
        try (InputStream in = zip.getInputStream(zip.getEntry(toUri().getPath().substring(1)))) {
            return new ByteArrayInputStream(in.readAllBytes());
        }
    }

    private ZipFile opened() throws IOException {
        try {
            return OPENED.computeIfAbsent(jar, JarClass::open);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ZipFile open(Path jar) {
        try {
            return new ZipFile(jar.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

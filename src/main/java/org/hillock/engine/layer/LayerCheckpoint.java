package org.hillock.engine.layer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import org.hillock.model.Pictures;
import org.hillock.network.StdpLayer;

/**
 * A training in a file: what is trained on what, how many pictures have been shown, weights and thresholds, and a checksum of it all.
 * It is written beside the file and then moved to its place, so that there is a whole one at any time.
 */
public final class LayerCheckpoint {
    private static final String MAGIC = "hillock layer 3";

    private final Path file;
    private final StdpLayer layer;
    private final Pictures pictures;

    public LayerCheckpoint(Path file, StdpLayer layer, Pictures pictures) {
        this.file = file.toAbsolutePath().normalize();
        this.layer = layer;
        this.pictures = pictures;
        var folder = this.file.getParent();
        if (folder == null || !Files.isDirectory(folder))
            throw new IllegalArgumentException(
                    this.file + ": there is no folder " + folder + ". Make it first, or save to another one.");
    }

    /** The training as the file has it, or a new one if there is no file. */
    public LayerTraining resume() {
        return Files.exists(file) ? read() : LayerTraining.begin(layer, pictures);
    }

    /** Replaces what the file has. */
    public void write(LayerTraining training) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(MAGIC);
            out.writeUTF(subject());
            out.writeInt(training.shown());
            write(out, training.weights());
            write(out, training.thresholds());
            out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
            var beside = file.resolveSibling(file.getFileName() + ".part");
            try (var channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                var left = ByteBuffer.wrap(bytes.toByteArray());
                while (left.hasRemaining()) channel.write(left);
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written: " + e.getMessage(), e);
        }
    }

    private LayerTraining read() {
        try {
            var bytes = Files.readAllBytes(file);
            int content = bytes.length - Long.BYTES;
            if (content < 0 || ByteBuffer.wrap(bytes, content, Long.BYTES).getLong() != checksum(bytes, content))
                throw refused("is damaged, or no checkpoint of a layer. Remove it to begin anew.");
            var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, content));
            if (!in.readUTF().equals(MAGIC)) throw refused("is of another version. Remove it to begin anew.");
            var subject = in.readUTF();
            if (!subject.equals(subject()))
                throw refused("belongs to another training, " + subject + ", but this is " + subject()
                        + ". Name another file, or remove it.");
            int shown = in.readInt();
            return LayerTraining.resume(
                    layer, pictures, read(in, layer.neurons() * pictures.size()), read(in, layer.neurons()), shown);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read: " + e.getMessage(), e);
        }
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("checkpoint: " + file + " " + why);
    }

    /** What is trained on what: another layer or another picture has another subject. */
    private String subject() {
        return layer + " on " + pictures.count() + " pictures of " + pictures.columns() + " × " + pictures.rows() + " ("
                + Integer.toHexString(pictures.hashCode()) + ")";
    }

    private static void write(DataOutputStream out, double[] values) throws IOException {
        var bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        out.write(bytes.array());
    }

    private static double[] read(DataInputStream in, int count) throws IOException {
        var bytes = new byte[count * Double.BYTES];
        in.readFully(bytes);
        var values = new double[count];
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
        return values;
    }

    private static long checksum(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }
}

package org.hillock.engine.stepper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What outlives a process: bytes by the text that they were made from, in a folder that the user alone may read and write. It is a
 * convenience only. Whatever goes wrong with it, from a full disk to a file that was tampered with, makes an entry be missing, and
 * several processes may work on it at once.
 */
final class DiskCache {
    private static final int CHECKSUM = 32; // bytes

    private final Path folder;
    private final long limit;

    /** @param limit bytes that all entries may take; those not used for the longest time go first */
    DiskCache(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** What was last written for this text, if it is there and whole. */
    Optional<byte[]> read(String text) {
        try {
            if (!Files.isDirectory(folder) || !isOurs()) return Optional.empty();
            Path file = file(text);
            if (!Files.isRegularFile(file)) return Optional.empty();
            byte[] entry = Files.readAllBytes(file);
            if (entry.length < CHECKSUM) return Optional.empty();
            byte[] content = Arrays.copyOfRange(entry, CHECKSUM, entry.length);
            if (!MessageDigest.isEqual(checksum(text, content), Arrays.copyOf(entry, CHECKSUM)))
                return Optional.empty();
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
            return Optional.of(content);
        } catch (IOException | SecurityException unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps the content for this text, in place of what was there. */
    void write(String text, byte[] content) {
        try {
            if (!Files.isDirectory(folder)) create();
            if (!isOurs()) return;
            // Written beside and moved in one stroke: nobody ever reads half of it.
            Path written = Files.createTempFile(folder, "new", "");
            try {
                byte[] entry = Arrays.copyOf(checksum(text, content), CHECKSUM + content.length);
                System.arraycopy(content, 0, entry, CHECKSUM, content.length);
                Files.write(written, entry);
                Files.move(written, file(text), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
            makeRoom();
        } catch (IOException | SecurityException unwritable) {
            // It is made anew next time.
        }
    }

    private Path file(String text) {
        return folder.resolve(HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    private void create() throws IOException {
        if (isPosix()) {
            var alone = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder.toAbsolutePath(), alone);
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Whether nobody else could have put a class there for us to run. Windows keeps a user's folders from others by itself. */
    private boolean isOurs() throws IOException {
        if (!isPosix()) return true;
        var user = folder.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name"));
        return Files.getOwner(folder).equals(user)
                && PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                        .equals("rwx------");
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private void makeRoom() throws IOException {
        record Entry(Path file, long bytes, FileTime used) {}
        var entries = new ArrayList<Entry>();
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!Files.isRegularFile(file)) continue;
                var entry = new Entry(file, Files.size(file), Files.getLastModifiedTime(file));
                bytes += entry.bytes();
                entries.add(entry);
            }
        }
        entries.sort(Comparator.comparing(Entry::used));
        for (Entry oldest : entries) {
            if (bytes <= limit) return;
            Files.deleteIfExists(oldest.file());
            bytes -= oldest.bytes();
        }
    }

    private static byte[] checksum(String text, byte[] content) {
        MessageDigest digest = digest();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update(content);
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

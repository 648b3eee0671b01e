package org.hillock.engine.stepper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCacheTest {
    private static final long LIMIT = 10_000;

    @TempDir
    Path home;

    private Path folder;
    private DiskCache cache;

    @BeforeEach
    void open() {
        folder = home.resolve("caches/hillock/classes");
        cache = new DiskCache(folder, LIMIT);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static byte[] bytes(int length, int value) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void gives_back_the_bytes_in_another_process_and_only_for_the_same_text() {
        cache.write("source", "class".getBytes(UTF_8));
        var later = new DiskCache(folder, LIMIT);
        assertThat(later.read("source")).hasValue("class".getBytes(UTF_8));
        assertThat(later.read("source ")).isEmpty();
    }

    @Test
    void is_not_there_when_it_is_switched_off() {
        var environment = Map.of("HOME", home.toString(), "LOCALAPPDATA", home.toString());
        assertThat(Compiler.cache("off", environment)).isEmpty();
        assertThat(Compiler.cache(null, environment)).isPresent();
        assertThat(Compiler.prepared("off", folder.toString())).isEmpty();
        assertThat(Compiler.prepared(null, null)).isEmpty();
        assertThat(Compiler.prepared(null, folder.toString())).isPresent();
    }

    @Test
    void replaces_what_was_there_and_leaves_nothing_beside_it() throws IOException {
        cache.write("source", bytes(10, 1));
        cache.write("source", bytes(20, 2));
        assertThat(cache.read("source")).hasValue(bytes(20, 2));
        assertThat(files()).hasSize(1);
    }

    @Test
    void an_entry_with_any_byte_changed_or_cut_off_is_missing() throws IOException {
        cache.write("source", bytes(8, 1));
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);
            assertThat(cache.read("source")).as("byte %d changed", i).isEmpty();
            Files.write(file, Arrays.copyOf(whole, i));
            assertThat(cache.read("source")).as("cut off at byte %d", i).isEmpty();
        }
        cache.write("source", bytes(8, 1));
        assertThat(cache.read("source")).hasValue(bytes(8, 1));
    }

    @Test
    void an_entry_of_another_text_under_its_name_is_missing() throws IOException {
        cache.write("one", bytes(8, 1));
        byte[] entry = Files.readAllBytes(files().get(0));
        Files.delete(files().get(0));
        cache.write("two", bytes(8, 2));
        Files.write(files().get(0), entry);
        assertThat(cache.read("two")).isEmpty();
    }

    @Test
    void a_folder_in_an_entrys_place_is_no_error() throws IOException {
        cache.write("source", bytes(8, 1));
        Path file = files().get(0);
        Files.delete(file);
        Files.createDirectory(file);
        Files.createFile(file.resolve("in the way"));
        cache.write("source", bytes(8, 1));
        assertThat(cache.read("source")).isEmpty();
        assertThat(files()).containsExactly(file);
    }

    @Test
    void a_folder_that_cannot_be_made_is_no_error() throws IOException {
        Files.createFile(home.resolve("caches"));
        cache.write("source", bytes(8, 1));
        assertThat(cache.read("source")).isEmpty();
    }

    @Test
    void those_not_used_for_the_longest_time_go_first() throws IOException {
        for (int i = 0; i < 9; i++) cache.write("source " + i, bytes(1000, i));
        for (Path file : files()) Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
        assertThat(cache.read("source 3")).isPresent();
        cache.write("source 9", bytes(3000, 9));
        long left = 0;
        for (Path file : files()) left += Files.size(file);
        assertThat(left).isLessThanOrEqualTo(LIMIT).isGreaterThan(LIMIT - 2000);
        assertThat(cache.read("source 3")).hasValue(bytes(1000, 3));
        assertThat(cache.read("source 9")).hasValue(bytes(3000, 9));
    }

    @Test
    void what_an_interrupted_process_left_behind_goes_too() throws IOException {
        cache.write("source", bytes(1000, 1));
        Path left = Files.write(folder.resolve("new123"), bytes(9000, 0));
        Files.setLastModifiedTime(left, FileTime.fromMillis(1000));
        cache.write("source", bytes(1000, 1));
        assertThat(left).doesNotExist();
    }

    @Test
    void many_at_once_read_whole_entries_or_none() {
        IntStream.range(0, 400).parallel().forEach(i -> {
            var mine = new DiskCache(folder, LIMIT);
            String text = "source " + i % 7;
            mine.write(text, bytes(500 + 100 * (i % 7), i % 7));
            new DiskCache(folder, LIMIT).read(text).ifPresent(read -> assertThat(read)
                    .isEqualTo(bytes(500 + 100 * (i % 7), i % 7)));
        });
        IntStream.range(0, 7).forEach(i -> assertThat(cache.read("source " + i)).hasValue(bytes(500 + 100 * i, i)));
    }

    @Test
    void the_folder_is_the_users_alone_and_one_that_is_not_is_left_alone() throws IOException {
        cache.write("source", bytes(8, 1));
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) return;
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
        assertThat(cache.read("source")).isEmpty();
        cache.write("other", bytes(8, 1));
        assertThat(files()).hasSize(1);
    }
}

package org.hillock.convert.format;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What an HDF5 file holds, as a tree of groups and values. All of it is taken out at once, because the library that reads it may throw
 * anything on a damaged file, run out of stack, or go round in circles.
 *
 * @param groups within
 * @param values texts (String), lists of them (List), and {@link Numbers}
 */
record Hdf5(Map<String, Hdf5> groups, Map<String, Object> values) {
    private static final int SECONDS = 30, DEEPEST = 8;
    private static final int MOST = 10_000;
    /** Deflate packs no more than 1032 bytes into one. */
    private static final long PACKED = 1032;

    /**
     * @param root a group in the file
     * @throws IllegalArgumentException if that cannot be read
     */
    static Hdf5 read(byte[] bytes, String root) {
        var answer = new CompletableFuture<Hdf5>();
        var reader = new Thread(() -> {
            try (var file = HdfFile.fromByteBuffer(ByteBuffer.wrap(bytes))) {
                if (!(file.getChild(root) instanceof Group group))
                    throw new IllegalArgumentException("has no group " + root + ".");
                answer.complete(new Reading(new AtomicLong(PACKED * bytes.length)).group(group, root, DEEPEST));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                answer.completeExceptionally(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalArgumentException("is not read after " + SECONDS + " s; it must be damaged.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException("was not read to its end: it was interrupted.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IllegalArgumentException refused
                    ? refused
                    : new IllegalArgumentException("is damaged, or no HDF5 file" + reason(e), e);
        }
    }

    /** What the library says; what the virtual machine says of a file that has led the library astray is no help. */
    private static String reason(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) cause = cause.getCause();
        var message = cause.getMessage();
        return cause instanceof HdfException && message != null ? ": " + message.replaceAll("\\.$", "") + "." : ".";
    }

    Optional<Object> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String text(String name) {
        if (values.get(name) instanceof String text) return text;
        throw new IllegalArgumentException("has no text \"" + name + "\".");
    }

    Numbers numbers(String name) {
        if (values.get(name) instanceof Numbers numbers) return numbers;
        throw new IllegalArgumentException("has no numbers \"" + name + "\".");
    }

    List<?> texts(String name) {
        if (values.get(name) instanceof List<?> texts) return texts;
        throw new IllegalArgumentException("has no list of texts \"" + name + "\".");
    }

    Hdf5 group(String name) {
        var group = groups.get(name);
        if (group == null) throw new IllegalArgumentException("has no group \"" + name + "\".");
        return group;
    }

    /** @param left bytes that may still be unpacked from a file */
    private record Reading(AtomicLong left) {

        Hdf5 group(Group group, String path, int depth) {
            var groups = new LinkedHashMap<String, Hdf5>();
            var values = new LinkedHashMap<String, Object>();
            if (depth == 0) throw new IllegalArgumentException("has groups within groups too deep: " + path + ".");
            var children = at(path, group::getChildren);
            if (children.size() > MOST)
                throw new IllegalArgumentException("has more than " + MOST + " entries in " + path + ".");
            for (var child : children.entrySet()) {
                var place = path + "/" + child.getKey();
                Node node = child.getValue();
                if (at(place, node::isLink)) throw new IllegalArgumentException("has a link, " + place + ".");
                if (node instanceof Group inner) groups.put(child.getKey(), group(inner, place, depth - 1));
                else if (node instanceof Dataset dataset)
                    at(place, () -> value(dataset, place)).ifPresent(v -> values.put(child.getKey(), v));
            }
            return new Hdf5(groups, values);
        }

        /** Whatever the library throws is because of what stands at this place. */
        private static <T> T at(String place, Supplier<T> read) {
            try {
                return read.get();
            } catch (IllegalArgumentException e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                throw new IllegalArgumentException("is damaged at " + place + reason(e), e);
            }
        }

        private Optional<Object> value(Dataset dataset, String place) {
            if (dataset.isEmpty() || dataset.isCompound()) return Optional.empty();
            int[] sizes = dataset.getDimensions();
            long count = Numbers.count(Arrays.stream(sizes).asLongStream().toArray());
            int each = Math.max(Double.BYTES, dataset.getDataType().getSize());
            if (left.addAndGet(-each * Math.max(count, chunk(dataset))) < 0)
                throw new IllegalArgumentException(
                        "announces " + count + " values in " + place + ", more than it can hold.");
            Source.room((double) count * (each + Double.BYTES));
            if (dataset.getJavaType() == String.class) return Optional.of(texts(dataset.getData()));
            if (dataset.isVariableLength()) return Optional.empty();
            return Optional.of(new Numbers(sizes, numbers(dataset, (int) count)));
        }

        /** How many values are unpacked at once. */
        private static long chunk(Dataset dataset) {
            return dataset instanceof ChunkedDataset chunked
                    ? Numbers.count(Arrays.stream(chunked.getChunkDimensions())
                            .asLongStream()
                            .toArray())
                    : 0;
        }

        private static Object texts(Object data) {
            if (data instanceof String text) return text;
            var all = new ArrayList<String>();
            collect(data, all);
            return List.copyOf(all);
        }

        private static void collect(Object data, List<String> into) {
            if (data instanceof Object[] several) for (var one : several) collect(one, into);
            else into.add(String.valueOf(data));
        }

        private static double[] numbers(Dataset dataset, int count) {
            var numbers = new double[count];
            var flat = dataset.getDataFlat();
            for (int i = 0; i < count; i++) numbers[i] = number(flat.getClass().isArray() ? Array.get(flat, i) : flat);
            return numbers;
        }

        private static double number(Object value) {
            if (value instanceof Number n) return n.doubleValue();
            return Boolean.TRUE.equals(value) ? 1 : 0;
        }
    }
}

package org.hillock.kernel.install;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/** Jupyter's folder for the kernel: how to start it, under which name and with which logo. */
final class KernelSpec {
    private static final String TEMPLATES = "/META-INF/hillock/kernel-spec/";
    private static final List<String> LOGOS = List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

    private KernelSpec() {}

    static void write(Path folder, String displayName, Path java, List<String> flags, List<Path> classPath)
            throws IOException {
        JsonObject spec = JsonParser.parseString(text("kernel.json")).getAsJsonObject();
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        var argv = new JsonArray();
        for (JsonElement word : spec.getAsJsonArray("argv")) {
            switch (word.getAsString()) {
                case "${java}" -> argv.add(java.toString());
                case "${flags}" -> flags.forEach(argv::add);
                case "${classpath}" -> argv.add(path);
                default -> argv.add(word);
            }
        }
        spec.add("argv", argv);
        if (!displayName.isEmpty()) spec.addProperty("display_name", displayName);
        Files.createDirectories(folder);
        for (String logo : LOGOS) {
            try (InputStream in = open(logo)) {
                Files.copy(in, folder.resolve(logo), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        Files.writeString(folder.resolve("kernel.json"), gson.toJson(spec) + "\n");
    }

    /** A template as text. */
    static String text(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = KernelSpec.class.getResourceAsStream(TEMPLATES + name);
        if (in == null) throw new FileNotFoundException(TEMPLATES + name);
        return in;
    }
}

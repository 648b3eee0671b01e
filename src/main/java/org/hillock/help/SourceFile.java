package org.hillock.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The comments of one source file, each with the declaration below it. The sources are shipped with the classes. */
record SourceFile(List<Commented> declarations) {
    private static final String FOLDER = "/META-INF/hillock/sources/";
    private static final Pattern ANNOTATIONS = Pattern.compile("^(?:@\\w+(?:\\([^)]*\\))?\\s+)+");
    private static final SourceFile NONE = new SourceFile(List.of());

    /** @param header from the modifiers to the brace, semicolon or value */
    private record Commented(Javadoc comment, String header) {
        boolean declares(String name) {
            return Pattern.compile("\\b" + Pattern.quote(name) + "\\s*\\(")
                    .matcher(header)
                    .find();
        }

        List<String> parameterTypes() {
            String list = header.substring(
                    header.indexOf('(') + 1, Math.max(header.indexOf('(') + 1, header.lastIndexOf(')')));
            list = list.replaceAll("<[^<>]*(?:<[^<>]*>[^<>]*)*>", "");
            return list.isBlank()
                    ? List.of()
                    : Arrays.stream(list.split(","))
                            .map(parameter -> parameter
                                    .strip()
                                    .replaceFirst("\\s+\\w+$", "")
                                    .replace("...", "[]"))
                            .map(type -> type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf(' ')) + 1))
                            .toList();
        }
    }

    /** That of a class; one without comments if there is no source of it. */
    static SourceFile of(Class<?> type) {
        String file = FOLDER + type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        try (var in = SourceFile.class.getResourceAsStream(file)) {
            return in == null ? NONE : parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile parse(String text) {
        var found = new ArrayList<Commented>();
        int end = 0;
        for (int start = text.indexOf("/**"); start >= 0; start = text.indexOf("/**", end)) {
            end = text.indexOf("*/", start);
            if (end < 0) break;
            String below = text.substring(end + 2).strip();
            below = ANNOTATIONS.matcher(below).replaceFirst("");
            String header = below.split("[{;=]", 2)[0].replaceAll("\\s+", " ").strip();
            found.add(new Commented(new Javadoc(text.substring(start + 3, end)), header));
        }
        return new SourceFile(List.copyOf(found));
    }

    Optional<Javadoc> ofType(String simpleName) {
        return first(c -> Pattern.compile("\\b(?:class|interface|record|enum) " + Pattern.quote(simpleName) + "\\b")
                .matcher(c.header)
                .find());
    }

    Optional<Javadoc> ofField(String name) {
        return first(c -> c.header.indexOf('(') < 0 && c.header.endsWith(" " + name));
    }

    /** Of the overload itself if its types can be told, else of one with as many parameters. */
    Optional<Javadoc> ofMethod(Method method) {
        List<String> types = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.toList());
        Predicate<Commented> named = c -> c.declares(method.getName());
        return first(named.and(c -> c.parameterTypes().equals(types)))
                .or(() -> first(named.and(c -> c.parameterTypes().size() == types.size())));
    }

    private Optional<Javadoc> first(Predicate<Commented> fits) {
        return declarations.stream().filter(fits).findFirst().map(Commented::comment);
    }
}

package org.hillock.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.hillock.kernel.wire.Json;

/** The cells of this session, for front ends that let their users search what they typed. */
final class History {
    private static final int SESSION = 1;

    private record Entry(int number, String source) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(int number, String source) {
        entries.add(new Entry(number, source));
    }

    /** Answers a history_request; the three ways to ask are {@code tail}, {@code range} and {@code search}. */
    JsonObject answer(JsonObject request) {
        List<Entry> found =
                switch (Json.text(request, "hist_access_type", "tail")) {
                    case "range" -> range(request);
                    case "search" -> search(request);
                    default -> last(entries, Json.number(request, "n", Integer.MAX_VALUE));
                };
        boolean withOutput = Json.flag(request, "output", false);
        var history = new JsonArray();
        for (Entry entry : found) {
            var triple = new JsonArray();
            triple.add(SESSION);
            triple.add(entry.number);
            // Outputs are not kept; the protocol then wants a pair with nothing in its second half.
            if (withOutput) triple.add(Json.of(pair(entry.source)));
            else triple.add(entry.source);
            history.add(triple);
        }
        return Json.object("status", "ok", "history", history);
    }

    private static JsonArray pair(String source) {
        var pair = new JsonArray();
        pair.add(source);
        pair.add(Json.of(null));
        return pair;
    }

    private List<Entry> range(JsonObject request) {
        int session = Json.number(request, "session", 0);
        if (session != 0 && session != SESSION) return List.of();
        int start = Json.number(request, "start", 0);
        int stop = Json.number(request, "stop", Integer.MAX_VALUE);
        return entries.stream()
                .filter(e -> e.number >= start && e.number < stop)
                .toList();
    }

    private List<Entry> search(JsonObject request) {
        Pattern pattern = glob(Json.text(request, "pattern", "*"));
        List<Entry> found = entries.stream()
                .filter(e -> pattern.matcher(e.source).matches())
                .toList();
        if (Json.flag(request, "unique", false)) {
            var seen = new LinkedHashSet<String>();
            found = found.stream().filter(e -> seen.add(e.source)).toList();
        }
        return last(found, Json.number(request, "n", Integer.MAX_VALUE));
    }

    private static List<Entry> last(List<Entry> entries, int n) {
        return entries.subList(Math.max(0, entries.size() - Math.max(0, n)), entries.size());
    }

    private static Pattern glob(String glob) {
        var regex = new StringBuilder();
        for (char c : glob.toCharArray())
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}

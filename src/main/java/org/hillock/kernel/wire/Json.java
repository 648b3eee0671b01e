package org.hillock.kernel.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short words for JSON trees, built and read without reflection because reflection is slow at start. */
public final class Json {
    private Json() {}

    /** An object from names and values in turn; values are converted as {@link #of} does. */
    public static JsonObject object(Object... namesAndValues) {
        var object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2)
            object.add((String) namesAndValues[i], of(namesAndValues[i + 1]));
        return object;
    }

    /** Strings, numbers, booleans, maps, collections and null as JSON; JSON stays as it is. */
    public static JsonElement of(@Nullable Object value) {
        if (value == null) return JsonNull.INSTANCE;
        if (value instanceof JsonElement json) return json;
        if (value instanceof Number n) return new JsonPrimitive(n);
        if (value instanceof Boolean b) return new JsonPrimitive(b);
        if (value instanceof Map<?, ?> map) {
            var object = new JsonObject();
            map.forEach((k, v) -> object.add(String.valueOf(k), of(v)));
            return object;
        }
        if (value instanceof Iterable<?> items) {
            var array = new JsonArray();
            for (Object item : items) array.add(of(item));
            return array;
        }
        return new JsonPrimitive(String.valueOf(value));
    }

    public static String text(JsonObject object, String name, String otherwise) {
        JsonElement value = object.get(name);
        return value == null || !value.isJsonPrimitive() ? otherwise : value.getAsString();
    }

    public static int number(JsonObject object, String name, int otherwise) {
        JsonElement value = object.get(name);
        return value == null || !value.isJsonPrimitive() ? otherwise : value.getAsInt();
    }

    public static boolean flag(JsonObject object, String name, boolean otherwise) {
        JsonElement value = object.get(name);
        return value == null || !value.isJsonPrimitive() ? otherwise : value.getAsBoolean();
    }

    /** The texts of the array under a name; none if there is none. */
    public static List<String> texts(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array
                ? array.asList().stream().map(JsonElement::getAsString).toList()
                : List.of();
    }

    /** The object under a name, or an empty one. */
    public static JsonObject child(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject child ? child : new JsonObject();
    }
}
